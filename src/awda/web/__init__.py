"""The site: settings, addresses, who may do what, base pages, the API and the command line's Django."""
