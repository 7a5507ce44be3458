package dev.signet.core.verify;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
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
    private final Set<Certificate> seen = new HashSet<>();
    private final Verification verification;

    CertificatePool(List<Certificate> certificates, Verification verification) {
        this.verification = verification;
        certificates.forEach(this::add);
    }

    /** Adds a certificate; returns whether it is new. */
    @CanIgnoreReturnValue
    boolean add(Certificate certificate) {
        boolean added = seen.add(certificate);
        if (added) {
            bySubject
                    .computeIfAbsent(certificate.subject().matchingKey(), key -> new ArrayList<>())
                    .add(verification.facts(certificate));
        }
        return added;
    }

    List<Facts> named(DistinguishedName subject) {
        return bySubject.getOrDefault(subject.matchingKey(), List.of());
    }
}
