"""The words of the children's pages. Arabic first."""

from awda.kernel.text import Text, Words

PAGE: Words = {
    "children": Text("حماية الطفل", "Child protection", "پاراستنی منداڵ"),
}
