"""How fast the site is built and answers: measured on request, never in a test.

``python -m bench`` makes catalogues of several sizes from made data, builds each as it would be
published, and uses its filters in a slowed Chromium.
"""
