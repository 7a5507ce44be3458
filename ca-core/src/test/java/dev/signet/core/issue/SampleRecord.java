package dev.signet.core.issue;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.certificate.SerialNumber;
import dev.signet.core.extension.SubjectAlternativeName;
import dev.signet.core.name.Attribute;
import dev.signet.core.name.AttributeType;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.name.GeneralName;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Certificate records for tests of ledgers. The certificates are well formed; their keys and signatures are random bytes, since
 * ledgers keep certificates and do not check them.
 */
public final class SampleRecord {
    /** The moment that samples are issued at unless they say otherwise. */
    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    /** Who asks for samples. */
    public static final Actor ALICE = new Actor("alice", "build.internal", "cli");

    private static final Oid EC_PUBLIC_KEY = Oid.of("1.2.840.10045.2.1");
    private static final Oid P_256 = Oid.of("1.2.840.10045.3.1.7");
    private static final Oid ECDSA_WITH_SHA256 = Oid.of("1.2.840.10045.4.3.2");

    private final SerialNumber serialNumber;
    private String authority = "issuing";
    private String name = "db.internal";
    private String profile = "server";
    private List<GeneralName> names = List.of(new GeneralName.Dns("db.internal"));
    private Instant issuedAt = NOON;
    private Duration lifetime = Duration.ofDays(90);
    private Optional<byte[]> request = Optional.empty();
    private Optional<SerialNumber> replaces = Optional.empty();
    private Delivery delivery = new Delivery(DeliveryState.UNDELIVERED, Optional.empty(), List.of());

    private SampleRecord(SerialNumber serialNumber) {
        this.serialNumber = serialNumber;
    }

    /** Starts a record with a serial number. */
    public static SampleRecord aRecord(long serialNumber) {
        return new SampleRecord(new SerialNumber(BigInteger.valueOf(serialNumber)));
    }

    /** Starts a record with a random serial number of 128 bits. */
    public static SampleRecord aRecord(RandomGenerator random) {
        byte[] octets = new byte[16];
        random.nextBytes(octets);
        return new SampleRecord(new SerialNumber(new BigInteger(1, octets)));
    }

    public SampleRecord by(String issuingAuthority) {
        this.authority = issuingAuthority;
        return this;
    }

    /** Sets the name, and as the only alternative name the same as a DNS name. */
    public SampleRecord named(String dnsName) {
        this.name = dnsName;
        this.names = List.of(new GeneralName.Dns(dnsName));
        return this;
    }

    public SampleRecord withNames(GeneralName... alternativeNames) {
        this.names = List.of(alternativeNames);
        return this;
    }

    public SampleRecord underProfile(String profileName) {
        this.profile = profileName;
        return this;
    }

    /** Sets when it is recorded; it is valid from then on. */
    public SampleRecord issuedAt(Instant instant) {
        this.issuedAt = instant;
        return this;
    }

    public SampleRecord validFor(Duration duration) {
        this.lifetime = duration;
        return this;
    }

    public SampleRecord fromRequest(byte[] der) {
        this.request = Optional.of(der);
        return this;
    }

    public SampleRecord replacing(long serial) {
        this.replaces = Optional.of(new SerialNumber(BigInteger.valueOf(serial)));
        return this;
    }

    public SampleRecord delivered() {
        this.delivery = new Delivery(DeliveryState.DELIVERED, Optional.empty(), List.of("pem"));
        return this;
    }

    public SampleRecord deliveredAs(Delivery state) {
        this.delivery = state;
        return this;
    }

    public CertificateRecord build() {
        Certificate certificate = Certificate.parse(der());
        return new CertificateRecord(
                authority,
                name,
                profile,
                certificate,
                names.stream().map(GeneralName::text).toList(),
                "ec:P-256",
                fingerprint(certificate.encoded()),
                issuedAt,
                ALICE,
                request,
                replaces,
                delivery);
    }

    /** Returns the event that goes with recording a certificate. */
    public static Event issued(CertificateRecord certificate) {
        return event("issue", certificate.serialNumber().hex());
    }

    /** Returns an event at noon by Alice. */
    public static Event event(String action, String subject) {
        return new Event(NOON, ALICE, action, subject, "for a test");
    }

    private byte[] der() {
        byte[] algorithm = Der.sequence(Der.oid(ECDSA_WITH_SHA256));
        byte[] signatureLike = bytes(70);
        byte[] tbs = Der.sequence(
                Der.explicit(0, Der.integer(2)),
                Der.integer(serialNumber.value()),
                algorithm,
                commonName("Test " + authority).encoded(),
                Der.sequence(Der.time(issuedAt), Der.time(issuedAt.plus(lifetime))),
                commonName(name).encoded(),
                Der.sequence(Der.sequence(Der.oid(EC_PUBLIC_KEY), Der.oid(P_256)), Der.bitString(point())),
                Der.explicit(
                        3,
                        Der.sequence(
                                SubjectAlternativeName.extension(names, false).encoded())));
        return Der.sequence(tbs, algorithm, Der.bitString(signatureLike));
    }

    private static DistinguishedName commonName(String value) {
        return DistinguishedName.of(List.of(Attribute.of(AttributeType.COMMON_NAME, value)));
    }

    private byte[] point() {
        byte[] point = bytes(65);
        point[0] = 4;
        return point;
    }

    /** Returns bytes that follow from the authority and the serial number, so that the same sample has the same fingerprint. */
    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new java.util.Random(serialNumber.value().hashCode() * 31L + authority.hashCode()).nextBytes(bytes);
        return bytes;
    }

    private static String fingerprint(byte[] der) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(der));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns bytes that stand for a request. */
    public static byte[] requestBytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
