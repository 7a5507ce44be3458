package dev.signet.core.keystore;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.keystore.Pkcs12Reader.FoundCertificate;
import dev.signet.core.keystore.Pkcs12Reader.FoundKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts the keys and certificates that were found in a file in order: each key with its chain, and what is left over. */
final class CertificateMatching {
    private final String source;
    private final List<FoundKey> keys;
    private final List<FoundCertificate> certificates;

    CertificateMatching(String source, List<FoundKey> keys, List<FoundCertificate> certificates) {
        this.source = source;
        this.keys = keys;
        this.certificates = certificates;
    }

    KeyStoreContents contents() {
        List<KeyEntry> entries = new ArrayList<>();
        Set<Certificate> taken = new HashSet<>();
        for (FoundKey key : keys) {
            Optional<FoundCertificate> own = certificates.stream()
                    .filter(found ->
                            found.certificate().publicKey().equals(key.key().publicKey()))
                    .findFirst();
            List<Certificate> chain =
                    own.map(found -> chain(found.certificate())).orElse(List.of());
            taken.addAll(chain);
            String name =
                    key.name().or(() -> own.flatMap(FoundCertificate::name)).orElse(source);
            entries.add(new KeyEntry(name, key.key(), chain));
        }
        List<CertificateEntry> others = certificates.stream()
                .filter(found -> taken.add(found.certificate()))
                .map(found -> new CertificateEntry(
                        found.name().orElse(found.certificate().subject().toString()), found.certificate()))
                .toList();
        return new KeyStoreContents(entries, others);
    }

    /** Follows the issuers' names; which of several equally named ones signed is for a verifier to say. */
    private List<Certificate> chain(Certificate leaf) {
        List<Certificate> chain = new ArrayList<>();
        Optional<Certificate> next = Optional.of(leaf);
        while (next.isPresent()) {
            Certificate current = next.get();
            chain.add(current);
            next = certificates.stream()
                    .map(FoundCertificate::certificate)
                    .filter(candidate -> candidate.subject().matches(current.issuer()))
                    .filter(candidate -> !chain.contains(candidate))
                    .findFirst();
            if (current.isSelfIssued()) {
                break;
            }
        }
        return chain;
    }
}
