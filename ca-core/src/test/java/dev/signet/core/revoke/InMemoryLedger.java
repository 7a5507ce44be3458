package dev.signet.core.revoke;

import dev.signet.core.certificate.SerialNumber;
import dev.signet.core.crl.RevocationReason;
import dev.signet.core.issue.CertificateCatalog;
import dev.signet.core.issue.CertificateFilter;
import dev.signet.core.issue.CertificateRecord;
import dev.signet.core.issue.CertificateStatus;
import dev.signet.core.issue.CertificateSummary;
import dev.signet.core.issue.Delivery;
import dev.signet.core.issue.Event;
import dev.signet.core.issue.IssuanceLedger;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ports of a store in plain collections: says by example what they promise, and serves tests of the code that uses them. It
 * passes the contract tests that every store passes, and forgets everything with the process.
 */
public class InMemoryLedger implements IssuanceLedger, CertificateCatalog, RevocationLedger {
    private final Map<Key, CertificateRecord> certificates = new LinkedHashMap<>();
    private final Map<Key, Revocation> revocations = new HashMap<>();
    private final Map<String, BigInteger> crlNumbers = new HashMap<>();
    private final Map<String, CrlRecord> crls = new HashMap<>();
    private final List<Event> events = new ArrayList<>();

    private record Key(String authority, SerialNumber serialNumber) {}

    @Override
    public synchronized void record(CertificateRecord certificate, Event event) {
        Key key = new Key(certificate.authority(), certificate.serialNumber());
        if (certificates.putIfAbsent(key, certificate) != null) {
            throw problem(
                    Kind.POLICY, "serial number " + certificate.serialNumber().hex() + " was used before");
        }
        events.add(event);
    }

    @Override
    public synchronized void recordDelivery(
            String authority, SerialNumber serialNumber, Delivery delivery, Event event) {
        certificates.put(new Key(authority, serialNumber), delivered(known(authority, serialNumber), delivery));
        events.add(event);
    }

    private static CertificateRecord delivered(CertificateRecord old, Delivery delivery) {
        return new CertificateRecord(
                old.authority(),
                old.name(),
                old.profile(),
                old.certificate(),
                old.names(),
                old.keyAlgorithm(),
                old.fingerprint(),
                old.issuedAt(),
                old.requester(),
                old.request(),
                old.replaces(),
                delivery);
    }

    @Override
    public synchronized void recordEvent(Event event) {
        events.add(event);
    }

    @Override
    public synchronized void recordRefusal(byte[] request, String profile, String reason, Event event) {
        events.add(event);
    }

    @Override
    public synchronized Optional<CertificateRecord> find(String authority, SerialNumber serialNumber) {
        return Optional.ofNullable(certificates.get(new Key(authority, serialNumber)));
    }

    @Override
    public synchronized List<CertificateRecord> findBySerialNumber(SerialNumber serialNumber) {
        return newestFirst()
                .filter(certificate -> certificate.serialNumber().equals(serialNumber))
                .toList();
    }

    @Override
    public synchronized List<CertificateRecord> findByName(String name) {
        return newestFirst()
                .filter(certificate -> certificate.name().equals(name))
                .toList();
    }

    private Stream<CertificateRecord> newestFirst() {
        List<CertificateRecord> list = new ArrayList<>(certificates.values());
        Collections.reverse(list);
        return list.stream();
    }

    @Override
    public synchronized Optional<CertificateSummary> summary(String authority, SerialNumber serialNumber) {
        return find(authority, serialNumber).map(this::summary);
    }

    private CertificateSummary summary(CertificateRecord certificate) {
        Optional<Revocation> revocation = findRevocation(certificate.authority(), certificate.serialNumber());
        return new CertificateSummary(
                certificate.authority(),
                certificate.serialNumber(),
                certificate.name(),
                certificate.profile(),
                certificate.certificate().subject().toString(),
                certificate.certificate().validity(),
                certificate.issuedAt(),
                certificate.delivery().state(),
                revocation.map(Revocation::revokedAt),
                revocation.map(Revocation::reason));
    }

    @Override
    public void list(CertificateFilter filter, Consumer<CertificateSummary> consumer) {
        List<CertificateSummary> found;
        synchronized (this) {
            found = newestFirst()
                    .filter(certificate -> matches(certificate, filter))
                    .map(this::summary)
                    .filter(summary -> matches(summary, filter))
                    .limit(filter.limit().orElse(Integer.MAX_VALUE))
                    .toList();
        }
        found.forEach(consumer);
    }

    private static boolean matches(CertificateRecord certificate, CertificateFilter filter) {
        Optional<Pattern> name = filter.name().map(InMemoryLedger::pattern);
        return name.isEmpty()
                || Stream.concat(
                                Stream.of(certificate.name()),
                                certificate.names().stream().map(text -> text.substring(text.indexOf(':') + 1)))
                        .anyMatch(text -> name.get()
                                .matcher(text.toLowerCase(Locale.ROOT))
                                .matches());
    }

    private static Pattern pattern(String name) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        return Pattern.compile(
                Stream.of(lowerCase.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                Pattern.DOTALL);
    }

    private static boolean matches(CertificateSummary summary, CertificateFilter filter) {
        return filter.profile().map(summary.profile()::equals).orElse(true)
                && filter.authority().map(summary.authority()::equals).orElse(true)
                && filter.issuedSince()
                        .map(since -> !summary.issuedAt().isBefore(since))
                        .orElse(true)
                && filter.expiringBefore()
                        .map(then -> !expired(summary, filter.now()) && expired(summary, then))
                        .orElse(true)
                && filter.status()
                        .map(status -> summary.status(filter.now()) == status)
                        .orElse(true);
    }

    private static boolean expired(CertificateSummary summary, Instant at) {
        return at.getEpochSecond() > summary.validity().notAfter().getEpochSecond();
    }

    @Override
    public synchronized Map<CertificateStatus, Long> counts(Instant now) {
        Map<CertificateStatus, Long> counts = new EnumMap<>(CertificateStatus.class);
        for (CertificateStatus status : CertificateStatus.values()) {
            counts.put(status, 0L);
        }
        newestFirst().forEach(certificate -> counts.merge(summary(certificate).status(now), 1L, Long::sum));
        return counts;
    }

    @Override
    public synchronized List<Event> events(String subject) {
        return events.stream().filter(event -> event.subject().equals(subject)).toList();
    }

    @Override
    public synchronized void revoke(Revocation revocation, Event event) {
        CertificateRecord certificate = known(revocation.authority(), revocation.serialNumber());
        Key key = new Key(certificate.authority(), certificate.serialNumber());
        Optional<Revocation> before = Optional.ofNullable(revocations.get(key));
        boolean finalAfterHold =
                before.filter(old -> isHold(old) && !isHold(revocation)).isPresent();
        if (before.isPresent() && !finalAfterHold) {
            throw problem(Kind.NO, "the certificate is revoked or on hold already");
        }
        revocations.put(key, before.map(hold -> datedFrom(hold, revocation)).orElse(revocation));
        events.add(event);
    }

    private static boolean isHold(Revocation revocation) {
        return revocation.reason() == RevocationReason.CERTIFICATE_HOLD;
    }

    private static Revocation datedFrom(Revocation hold, Revocation revocation) {
        return new Revocation(
                revocation.authority(),
                revocation.serialNumber(),
                hold.revokedAt(),
                revocation.reason(),
                revocation.invalidityDate());
    }

    @Override
    public synchronized void release(String authority, SerialNumber serialNumber, Event event) {
        Key key = new Key(authority, serialNumber);
        if (findRevocation(authority, serialNumber)
                .filter(InMemoryLedger::isHold)
                .isEmpty()) {
            throw problem(Kind.NO, "the certificate is not on hold");
        }
        revocations.remove(key);
        events.add(event);
    }

    @Override
    public synchronized Optional<Revocation> findRevocation(String authority, SerialNumber serialNumber) {
        return Optional.ofNullable(revocations.get(new Key(authority, serialNumber)));
    }

    @Override
    public synchronized List<Revocation> revocations(String authority, Instant expiringFrom) {
        return revocations.values().stream()
                .filter(revocation -> revocation.authority().equals(authority))
                .filter(revocation -> !known(authority, revocation.serialNumber())
                        .certificate()
                        .validity()
                        .notAfter()
                        .isBefore(expiringFrom))
                .sorted(Comparator.comparing(Revocation::serialNumber))
                .toList();
    }

    @Override
    public synchronized BigInteger reserveCrlNumber(String authority) {
        return crlNumbers.merge(authority, BigInteger.ONE, BigInteger::add);
    }

    @Override
    public synchronized void recordCrl(CrlRecord crl, Event event) {
        Optional<CrlRecord> latest = latestCrl(crl.authority());
        if (latest.filter(old -> old.number().compareTo(crl.number()) >= 0).isPresent()) {
            throw problem(Kind.NO, "the CRL number is not new");
        }
        crls.put(crl.authority(), crl);
        crlNumbers.merge(crl.authority(), crl.number(), BigInteger::max);
        events.add(event);
    }

    @Override
    public synchronized Optional<CrlRecord> latestCrl(String authority) {
        return Optional.ofNullable(crls.get(authority));
    }

    private CertificateRecord known(String authority, SerialNumber serialNumber) {
        return find(authority, serialNumber).orElseThrow(() -> problem(Kind.NO, "there is no such certificate"));
    }

    private static RuntimeException problem(Kind kind, String what) {
        return Problem.of(kind, what).exception();
    }
}
