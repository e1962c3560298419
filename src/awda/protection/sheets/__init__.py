"""Area sheets: what a person is told about a district before deciding (P-02, G-05)."""
