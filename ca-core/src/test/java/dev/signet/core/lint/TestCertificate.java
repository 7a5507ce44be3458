package dev.signet.core.lint;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.extension.BasicConstraints;
import dev.signet.core.extension.ExtendedKeyUsage;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.KeyIdentifiers;
import dev.signet.core.extension.KeyUsage;
import dev.signet.core.extension.SubjectAlternativeName;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.NamedCurve;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.key.SignatureAlgorithm;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.name.GeneralName;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Builds certificates, right ones and wrong ones, with a placeholder for the signature. */
final class TestCertificate {
    static final Instant START = Instant.parse("2026-11-21T12:00:00Z");
    static final PublicKeyInfo P_256 =
            KeyAlgorithm.ec(NamedCurve.P_256).generate(new SecureRandom()).publicKey();

    private static final byte[] ECDSA = SignatureAlgorithm.ECDSA_SHA256.identifier();

    private byte[] version = Der.explicit(0, Der.integer(2));
    private byte[] serialNumber = Der.integer(BigInteger.ONE.shiftLeft(127).add(BigInteger.TEN));
    private byte[] innerAlgorithm = ECDSA;
    private byte[] outerAlgorithm = ECDSA;
    private DistinguishedName issuer = DistinguishedName.parse("CN=Test CA");
    private byte[] notBefore = Der.time(START);
    private byte[] notAfter = Der.time(START.plusSeconds(90 * 86_400L));
    private DistinguishedName subject = DistinguishedName.of(List.of());
    private byte[] publicKey = P_256.encoded();
    private byte[] uniqueIdentifier = new byte[0];
    private final List<Extension> extensions = new ArrayList<>();

    static TestCertificate leaf() {
        return new TestCertificate()
                .subject("CN=leaf")
                .with(new BasicConstraints(false, OptionalInt.empty()).extension())
                .usages(KeyUsage.DIGITAL_SIGNATURE)
                .with(KeyIdentifiers.subject(P_256.keyIdentifier()))
                .with(KeyIdentifiers.authority(P_256.keyIdentifier()));
    }

    static TestCertificate server() {
        return leaf().subject("CN=db.internal")
                .purposes(ExtendedKeyUsage.SERVER_AUTH)
                .names("db.internal", "10.0.0.1");
    }

    static TestCertificate ca() {
        return new TestCertificate()
                .subject("CN=Test CA")
                .with(new BasicConstraints(true, OptionalInt.of(0)).extension())
                .usages(KeyUsage.KEY_CERT_SIGN, KeyUsage.CRL_SIGN)
                .with(KeyIdentifiers.subject(P_256.keyIdentifier()));
    }

    TestCertificate version(byte[] element) {
        version = element;
        return this;
    }

    TestCertificate serialNumber(BigInteger value) {
        return serialNumber(Der.integer(value));
    }

    TestCertificate serialNumber(byte[] element) {
        serialNumber = element;
        return this;
    }

    TestCertificate algorithm(SignatureAlgorithm algorithm) {
        innerAlgorithm = algorithm.identifier();
        outerAlgorithm = innerAlgorithm;
        return this;
    }

    TestCertificate outerAlgorithm(SignatureAlgorithm algorithm) {
        outerAlgorithm = algorithm.identifier();
        return this;
    }

    TestCertificate issuer(DistinguishedName name) {
        issuer = name;
        return this;
    }

    TestCertificate validFor(long days) {
        return until(START.plusSeconds(days * 86_400));
    }

    TestCertificate until(Instant end) {
        return notAfter(Der.time(end));
    }

    TestCertificate notAfter(byte[] element) {
        notAfter = element;
        return this;
    }

    TestCertificate subject(String name) {
        return subject(DistinguishedName.parse(name));
    }

    TestCertificate subject(DistinguishedName name) {
        subject = name;
        return this;
    }

    TestCertificate key(byte[] subjectPublicKeyInfo) {
        publicKey = subjectPublicKeyInfo;
        return this;
    }

    TestCertificate uniqueIdentifier() {
        uniqueIdentifier = Der.implicit(0x81, Der.bitString(new byte[] {1}));
        return this;
    }

    TestCertificate usages(KeyUsage... usages) {
        Set<KeyUsage> set = EnumSet.noneOf(KeyUsage.class);
        set.addAll(List.of(usages));
        return with(KeyUsage.extension(set));
    }

    TestCertificate purposes(ExtendedKeyUsage... purposes) {
        return with(ExtendedKeyUsage.extension(
                Stream.of(purposes).map(ExtendedKeyUsage::oid).toList()));
    }

    TestCertificate names(String... names) {
        return names(Stream.of(names).map(GeneralName::parse).toArray(GeneralName[]::new));
    }

    TestCertificate names(GeneralName... names) {
        return with(SubjectAlternativeName.extension(List.of(names), subject.isEmpty()));
    }

    /** Adds an extension, in exchange for the one of its type. */
    TestCertificate with(Extension extension) {
        extensions.removeIf(other -> other.oid().equals(extension.oid()));
        extensions.add(extension);
        return this;
    }

    TestCertificate twice(Oid oid) {
        extensions.add(extensions.stream()
                .filter(other -> other.oid().equals(oid))
                .findFirst()
                .orElseThrow());
        return this;
    }

    TestCertificate critical(Oid oid, boolean critical) {
        extensions.replaceAll(
                extension -> extension.oid().equals(oid) ? new Extension(oid, critical, extension.value()) : extension);
        return this;
    }

    TestCertificate without(Oid oid) {
        extensions.removeIf(other -> other.oid().equals(oid));
        return this;
    }

    TestCertificate withoutExtensions() {
        extensions.clear();
        return this;
    }

    Certificate build() {
        byte[] list = extensions.isEmpty()
                ? new byte[0]
                : Der.explicit(
                        3,
                        Der.sequence(extensions.stream().map(Extension::encoded).toList()));
        byte[] tbs = Der.sequence(
                version,
                serialNumber,
                innerAlgorithm,
                issuer.encoded(),
                Der.sequence(notBefore, notAfter),
                subject.encoded(),
                publicKey,
                uniqueIdentifier,
                list);
        return Certificate.parse(Der.sequence(tbs, outerAlgorithm, Der.bitString(new byte[64])));
    }

    static byte[] rsaKey(int bits, long exponent) {
        return rsaKey(BigInteger.ONE.shiftLeft(bits - 1).add(BigInteger.valueOf(987_654_321)), exponent);
    }

    static byte[] rsaKey(BigInteger modulus, long exponent) {
        return Der.sequence(
                Der.sequence(Der.oid(Oid.of("1.2.840.113549.1.1.1")), Der.nul()),
                Der.bitString(Der.sequence(Der.integer(modulus), Der.integer(exponent))));
    }

    static byte[] curveKey(Oid curve) {
        return Der.sequence(
                Der.sequence(Der.oid(Oid.of("1.2.840.10045.2.1")), Der.oid(curve)),
                Der.bitString(new byte[] {4, 1, 2}));
    }

    static byte[] edwardsKey() {
        return Der.sequence(Der.sequence(Der.oid(Oid.of("1.3.101.112"))), Der.bitString(new byte[32]));
    }

    static Extension extension(Oid oid, byte[] value) {
        return new Extension(oid, false, value);
    }
}
