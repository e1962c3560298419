"""The site: settings, addresses, who may do what, base pages."""
