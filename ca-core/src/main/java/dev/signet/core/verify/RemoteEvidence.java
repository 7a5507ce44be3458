package dev.signet.core.verify;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.crl.CertificateList;
import dev.signet.core.crl.CertificateListFile;
import dev.signet.core.extension.DistributionPoint;
import dev.signet.core.extension.DistributionPointName;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.keystore.CertificateContainer;
import dev.signet.core.name.GeneralName;
import dev.signet.core.ocsp.CertificateId;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads what a {@link Repository} gets, each URL once in a verification. */
final class RemoteEvidence {
    /** Places that are tried for one certificate. */
    private static final int MAX_PLACES = 8;

    private final Optional<Repository> repository;
    /** What was asked for, with why it was not to be had if so. */
    private final Map<Object, Optional<String>> asked = new HashMap<>();

    RemoteEvidence(Optional<Repository> repository) {
        this.repository = repository;
    }

    boolean isThere() {
        return repository.isPresent();
    }

    /** Returns the certificates at the places where a certificate says that its issuer's is (RFC 5280 section 4.2.2.1). */
    List<Certificate> issuers(Facts facts, Collection<String> failures) {
        List<Certificate> all = new ArrayList<>();
        facts.issuerUrls.stream()
                .limit(MAX_PLACES)
                .forEach(url -> all.addAll(
                        document(Repository.Kind.CERTIFICATES, url, failures, RemoteEvidence::certificates)));
        return all;
    }

    private static List<Certificate> certificates(byte[] bytes, String url) {
        List<Certificate> certificates = new ArrayList<>();
        for (CertificateContainer.Chain chain : CertificateContainer.read(bytes, url, what -> {
            throw Problem.of(Kind.INPUT, what + " is protected by a passphrase").exception();
        })) {
            certificates.addAll(chain.certificates());
        }
        return certificates;
    }

    /** Returns the CRLs at distribution points; of the several URLs of a point, the first that works. */
    List<CertificateList> lists(List<DistributionPoint> points, Collection<String> failures) {
        List<CertificateList> all = new ArrayList<>();
        for (DistributionPoint point : points.subList(0, Math.min(points.size(), MAX_PLACES))) {
            for (String url : urls(point)) {
                List<CertificateList> lists =
                        document(Repository.Kind.CRL, url, failures, CertificateListFile::readAll);
                all.addAll(lists);
                if (!lists.isEmpty()) {
                    break;
                }
            }
        }
        return all;
    }

    /** Returns the URLs among the names of a distribution point. */
    static List<String> urls(DistributionPoint point) {
        return point.name().map(DistributionPointName::fullName).orElse(List.of()).stream()
                .flatMap(name -> name instanceof GeneralName.Uri uri ? Stream.of(uri.value()) : Stream.empty())
                .limit(MAX_PLACES)
                .toList();
    }

    /** Reads a document that was got from a URL. */
    @FunctionalInterface
    private interface Reader<T> {
        List<T> read(byte[] bytes, String url);
    }

    private <T> List<T> document(Repository.Kind kind, String url, Collection<String> failures, Reader<T> reader) {
        Optional<byte[]> bytes = once(url, url, source -> source.get(kind, url), failures);
        if (bytes.isEmpty()) {
            return List.of();
        }
        try {
            return reader.read(bytes.get(), url);
        } catch (SignetException unreadable) {
            fail(url, unreadable.problem().what(), failures);
            return List.of();
        }
    }

    /** Returns what the responders of a certificate say of it; asks the next one only if one does not answer. */
    List<OcspEvidence> responses(Facts facts, PublicKeyInfo issuerKey, Collection<String> failures) {
        Certificate certificate = facts.certificate();
        // RFC 5019 section 2.1.1: whatever else they know, all responders know SHA-1 here, where collisions gain
        // nothing.
        CertificateId id = CertificateId.of(
                HashAlgorithm.SHA1.oid(),
                certificate.issuer(),
                issuerKey,
                certificate.serialNumber().value());
        for (String url : facts.responderUrls) {
            Optional<OcspEvidence> answer = once(List.of(url, id), url, source -> source.ask(url, id), failures);
            if (answer.isPresent()) {
                return List.of(answer.get());
            }
        }
        return List.of();
    }

    private <T> Optional<T> once(
            Object key, String url, Function<Repository, Retrieval<T>> question, Collection<String> failures) {
        Optional<String> known = asked.get(key);
        if (repository.isEmpty() || known != null) {
            if (known != null) {
                known.ifPresent(failures::add);
            }
            return Optional.empty();
        }
        Retrieval<T> retrieval = question.apply(repository.get());
        if (retrieval instanceof Retrieval.Found<T> found) {
            asked.put(key, Optional.empty());
            return Optional.of(found.value());
        }
        fail(key, "not got from " + url + ": " + ((Retrieval.Missing<T>) retrieval).why(), failures);
        return Optional.empty();
    }

    private void fail(Object key, String why, Collection<String> failures) {
        asked.put(key, Optional.of(why));
        failures.add(why);
    }
}
