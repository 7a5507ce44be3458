package dev.signet.core.verify;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.name.DistinguishedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Certificates that may be issuers, each once, to be found by their subject. */
final class CertificatePool {
    private final Map<String, List<Facts>> bySubject = new HashMap<>();

    CertificatePool(List<Certificate> certificates, Verification verification) {
        Set<Certificate> seen = new HashSet<>();
        for (Certificate certificate : certificates) {
            if (seen.add(certificate)) {
                bySubject
                        .computeIfAbsent(certificate.subject().matchingKey(), key -> new ArrayList<>())
                        .add(verification.facts(certificate));
            }
        }
    }

    List<Facts> named(DistinguishedName subject) {
        return bySubject.getOrDefault(subject.matchingKey(), List.of());
    }
}
