package dev.signet.core.lint;

import dev.signet.core.certificate.Certificate;
import java.util.Optional;

record Subject(Certificate certificate, Optional<Certificate> issuer) {}
