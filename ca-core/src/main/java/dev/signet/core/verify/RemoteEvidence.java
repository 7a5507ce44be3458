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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads what a {@link Repository} gets, each URL once in a verification, and tells it what was of use. */
final class RemoteEvidence {
    /** Places that are tried for one certificate. */
    private static final int MAX_PLACES = 8;

    /** Responders that are asked about one certificate: each of them may take its time. */
    private static final int MAX_RESPONDERS = 4;

    /** CRLs that are taken from one document; RFC 5280 section 4.2.1.13 knows of one. */
    private static final int MAX_LISTS = 16;

    private final Optional<Repository> repository;
    /** What was asked for, with why it was not to be had if so. */
    private final Map<Repository.Question, Optional<String>> asked = new HashMap<>();

    private boolean limited;
    private boolean explaining;

    /**
     * What became of a document.
     *
     * @param accepted whether it was verified and told what was to be known
     * @param until when it ends; empty if it does not say
     */
    record Use(boolean accepted, Optional<Instant> until) {
        static final Use NONE = new Use(false, Optional.empty());

        static Use accepted(Optional<Instant> until) {
            return new Use(true, until);
        }
    }

    RemoteEvidence(Optional<Repository> repository) {
        this.repository = repository.map(Repository::forOneVerification);
    }

    boolean isThere() {
        return repository.isPresent();
    }

    /** From here on paths are faulty, and so may be the keys on them: what these signed is not to be kept. */
    void explaining() {
        explaining = true;
    }

    /** Returns whether something was not got because no more may be fetched. */
    boolean isLimited() {
        return limited;
    }

    /**
     * Returns the certificates at the places where a certificate says that its issuer's is (RFC 5280 section 4.2.2.1).
     *
     * @param isSigned whether a certificate is signed with a key
     */
    List<Certificate> issuers(Facts facts, BiPredicate<Facts, PublicKeyInfo> isSigned, Collection<String> failures) {
        List<Certificate> all = new ArrayList<>();
        Function<List<Certificate>, Use> use = found -> {
            all.addAll(found);
            boolean signed = found.stream()
                    .filter(issuer -> facts.issuer().matches(issuer.subject()))
                    .anyMatch(issuer -> isSigned.test(facts, issuer.publicKey()));
            return signed ? Use.accepted(Optional.empty()) : Use.NONE;
        };
        for (String url : facts.issuerUrls.stream().limit(MAX_PLACES).toList()) {
            boolean unused = document(Repository.Kind.CERTIFICATES, url, failures, RemoteEvidence::certificates, use);
        }
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

    /** Gets the CRLs at distribution points; of the several URLs of a point, up to the first whose lists are accepted. */
    void lists(List<DistributionPoint> points, Function<List<CertificateList>, Use> use, Collection<String> failures) {
        for (DistributionPoint point : points.subList(0, Math.min(points.size(), MAX_PLACES))) {
            for (String url : urls(point)) {
                if (document(Repository.Kind.CRL, url, failures, RemoteEvidence::lists, use)) {
                    break;
                }
            }
        }
    }

    private static List<CertificateList> lists(byte[] bytes, String url) {
        List<CertificateList> all = CertificateListFile.readHeads(bytes, url);
        return List.copyOf(all.subList(0, Math.min(all.size(), MAX_LISTS)));
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

    private <T> boolean document(
            Repository.Kind kind,
            String url,
            Collection<String> failures,
            Reader<T> reader,
            Function<List<T>, Use> use) {
        Repository.Question question = new Repository.Question.Document(kind, url);
        return once(question, url, source -> source.get(kind, url), failures, bytes -> {
            try {
                return use.apply(reader.read(bytes, url));
            } catch (SignetException unreadable) {
                fail(question, unreadable.problem().what(), failures);
                return Use.NONE;
            }
        });
    }

    /** Asks the responders of a certificate what they say of it, one after the other, up to the first that is accepted. */
    void responses(Facts facts, PublicKeyInfo issuerKey, Function<OcspEvidence, Use> use, Collection<String> failures) {
        Certificate certificate = facts.certificate();
        // RFC 5019 section 2.1.1: whatever else they know, all responders know SHA-1 here, where collisions gain
        // nothing.
        CertificateId id = CertificateId.of(
                HashAlgorithm.SHA1.oid(),
                certificate.issuer(),
                issuerKey,
                certificate.serialNumber().value());
        for (String url : facts.responderUrls.stream().limit(MAX_RESPONDERS).toList()) {
            if (once(new Repository.Question.Status(url, id), url, source -> source.ask(url, id), failures, use)) {
                return;
            }
        }
    }

    /** Asks, and asks again if what came is of no use but had been kept; returns whether it was accepted. */
    private <T> boolean once(
            Repository.Question question,
            String url,
            Function<Repository, Retrieval<T>> how,
            Collection<String> failures,
            Function<T, Use> use) {
        Optional<String> known = asked.get(question);
        if (repository.isEmpty() || known != null) {
            if (known != null) {
                known.ifPresent(failures::add);
            }
            return false;
        }
        Repository source = repository.get();
        do {
            Retrieval<T> retrieval = how.apply(source);
            if (retrieval instanceof Retrieval.Missing<T> missing) {
                limited |= missing.limited();
                fail(question, "not got from " + url + ": " + missing.why(), failures);
                return false;
            }
            asked.put(question, Optional.empty());
            Use made = use.apply(((Retrieval.Found<T>) retrieval).value());
            if (made.accepted()) {
                if (!explaining) {
                    source.accepted(question, made.until());
                }
                return true;
            }
        } while (source.refused(question));
        return false;
    }

    private void fail(Repository.Question question, String why, Collection<String> failures) {
        asked.put(question, Optional.of(why));
        failures.add(why);
    }
}
