"""What each template is told: small frozen records, made from the catalogue, without I/O."""
