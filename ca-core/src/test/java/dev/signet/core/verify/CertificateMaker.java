package dev.signet.core.verify;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.certificate.Validity;
import dev.signet.core.extension.BasicConstraints;
import dev.signet.core.extension.ExtendedKeyUsage;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.Extensions;
import dev.signet.core.extension.KeyIdentifiers;
import dev.signet.core.extension.KeyUsage;
import dev.signet.core.extension.NameConstraints;
import dev.signet.core.extension.SubjectAlternativeName;
import dev.signet.core.key.PrivateKeyInfo;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.key.SignatureAlgorithm;
import dev.signet.core.key.SigningProviders;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.name.GeneralName;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Makes certificates, right ones unless told otherwise; nothing is checked, so that wrong ones can be made too. */
final class CertificateMaker {
    private final PrivateKeyInfo issuerKey;
    private PublicKeyInfo key;
    private final Map<Oid, Extension> extensions = new LinkedHashMap<>();
    private DistinguishedName subject;
    private DistinguishedName issuerName;
    private Validity validity = TestAuthority.VALIDITY;
    private BigInteger serialNumber = BigInteger.valueOf(4711);
    private int version = 3;
    private boolean longDates;
    private boolean emptyList;
    private byte[] uniqueIdentifier = {};
    private SignatureAlgorithm algorithm;

    CertificateMaker(
            DistinguishedName issuerName, PrivateKeyInfo issuerKey, DistinguishedName subject, PublicKeyInfo key) {
        this.issuerName = issuerName;
        this.issuerKey = issuerKey;
        this.subject = subject;
        this.key = key;
        this.algorithm = SignatureAlgorithm.defaultFor(issuerKey.algorithm());
        extension(KeyIdentifiers.authority(issuerKey.publicKey().keyIdentifier()));
        extension(KeyIdentifiers.subject(key.keyIdentifier()));
    }

    @CanIgnoreReturnValue
    CertificateMaker extension(Extension extension) {
        extensions.put(extension.oid(), extension);
        return this;
    }

    @CanIgnoreReturnValue
    CertificateMaker without(Oid extension) {
        extensions.remove(extension);
        return this;
    }

    /** No extensions, and the field for them there all the same. */
    @CanIgnoreReturnValue
    CertificateMaker emptyList() {
        extensions.clear();
        emptyList = true;
        return this;
    }

    @CanIgnoreReturnValue
    CertificateMaker notCritical(Oid oid) {
        return extension(new Extension(oid, false, extensions.get(oid).value()));
    }

    @CanIgnoreReturnValue
    CertificateMaker critical(Oid oid) {
        return extension(new Extension(oid, true, extensions.get(oid).value()));
    }

    CertificateMaker authority() {
        return authority(OptionalInt.empty()).usages(KeyUsage.KEY_CERT_SIGN, KeyUsage.CRL_SIGN);
    }

    CertificateMaker authority(OptionalInt pathLength) {
        return extension(new BasicConstraints(true, pathLength).extension());
    }

    CertificateMaker usages(KeyUsage... usages) {
        return extension(KeyUsage.extension(Set.of(usages)));
    }

    CertificateMaker purposes(ExtendedKeyUsage... purposes) {
        return extension(ExtendedKeyUsage.extension(
                Arrays.stream(purposes).map(ExtendedKeyUsage::oid).toList()));
    }

    CertificateMaker names(String... names) {
        List<GeneralName> all = Arrays.stream(names).map(GeneralName::parse).toList();
        return extension(SubjectAlternativeName.extension(all, subject.isEmpty()));
    }

    CertificateMaker permitting(String... subtrees) {
        List<GeneralName> permitted =
                Arrays.stream(subtrees).map(GeneralName::parse).toList();
        return extension(new NameConstraints(permitted, List.of()).extension());
    }

    @CanIgnoreReturnValue
    CertificateMaker subject(DistinguishedName name) {
        subject = name;
        return this;
    }

    @CanIgnoreReturnValue
    CertificateMaker issuerName(DistinguishedName name) {
        issuerName = name;
        return this;
    }

    @CanIgnoreReturnValue
    CertificateMaker valid(Instant from, Instant to) {
        validity = new Validity(from, to);
        return this;
    }

    @CanIgnoreReturnValue
    CertificateMaker serialNumber(BigInteger number) {
        serialNumber = number;
        return this;
    }

    @CanIgnoreReturnValue
    CertificateMaker version(int number) {
        version = number;
        return this;
    }

    /** Its dates as GeneralizedTime, whatever the year. */
    @CanIgnoreReturnValue
    CertificateMaker longDates() {
        longDates = true;
        return this;
    }

    @CanIgnoreReturnValue
    CertificateMaker uniqueIdentifier(byte[] identifier) {
        uniqueIdentifier = Der.implicit(Tag.context(2), Der.bitString(identifier));
        return this;
    }

    @CanIgnoreReturnValue
    CertificateMaker key(PublicKeyInfo other) {
        key = other;
        return this;
    }

    @CanIgnoreReturnValue
    CertificateMaker signedWith(SignatureAlgorithm other) {
        algorithm = other;
        return this;
    }

    Certificate make() {
        return sign(tbs(), issuerKey, algorithm);
    }

    private byte[] tbs() {
        byte[] none = {};
        List<Extension> list = List.copyOf(extensions.values());
        return Der.sequence(
                version == 1 ? none : Der.explicit(0, Der.integer(version - 1)),
                Der.integer(serialNumber),
                algorithm.identifier(),
                issuerName.encoded(),
                Der.sequence(time(validity.notBefore()), time(validity.notAfter())),
                subject.encoded(),
                key.encoded(),
                uniqueIdentifier,
                list.isEmpty() && !emptyList ? none : Der.explicit(3, new Extensions(list).encoded()));
    }

    private byte[] time(Instant instant) {
        return longDates ? longTime(instant) : Der.time(instant);
    }

    static byte[] longTime(Instant instant) {
        String text = instant.truncatedTo(ChronoUnit.SECONDS).toString().replaceAll("[-:T]", "");
        return Der.element(Tag.GENERALIZED_TIME, text.getBytes(StandardCharsets.US_ASCII));
    }

    static Certificate sign(byte[] tbs, PrivateKeyInfo key, SignatureAlgorithm algorithm) {
        byte[] signature = SigningProviders.standard().signer(key, algorithm).sign(tbs);
        return Certificate.parse(Der.sequence(tbs, algorithm.identifier(), Der.bitString(signature)));
    }
}
