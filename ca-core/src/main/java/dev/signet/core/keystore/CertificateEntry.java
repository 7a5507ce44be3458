package dev.signet.core.keystore;

import dev.signet.core.certificate.Certificate;

/**
 * A certificate without its private key, in general one to trust.
 *
 * @param name what it is called in the file
 * @param certificate the certificate
 */
public record CertificateEntry(String name, Certificate certificate) {}
