"""The dashboard: pages that show a library. Start from :func:`app.web.factory.create_app`."""
