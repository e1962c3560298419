"""The balance: entered on one side, where everybody is on the other, on page, paper and sheet."""
