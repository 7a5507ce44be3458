package dev.signet.core.text;

import dev.signet.core.asn1.DerException;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What libcrypto notes of a certificate's extensions when it looks at them for the first time: {@code
 * ossl_x509v3_cache_extensions}.
 *
 * <p>A certificate with an extension that libcrypto knows and cannot decode is {@linkplain #valid invalid} in its view, which
 * most but not all of its checks care for.
 */
public final class CertificateTraits {
    public static final int DIGITAL_SIGNATURE = 0x80;
    public static final int NON_REPUDIATION = 0x40;
    public static final int KEY_ENCIPHERMENT = 0x20;
    public static final int KEY_AGREEMENT = 0x08;
    public static final int CERTIFICATE_SIGN = 0x04;
    public static final int CRL_SIGN = 0x02;

    static final int SERVER = 1;
    static final int CLIENT = 1 << 1;
    static final int EMAIL = 1 << 2;
    static final int GATED_CRYPTOGRAPHY = 1 << 3;
    static final int TIME_STAMPING = 1 << 4;
    private static final int OTHER = 1 << 5;

    static final int NETSCAPE_CLIENT = 0x80;
    static final int NETSCAPE_SERVER = 0x40;
    static final int NETSCAPE_EMAIL = 0x20;
    static final int NETSCAPE_SERVER_CA = 0x04;
    static final int NETSCAPE_EMAIL_CA = 0x02;
    private static final int NETSCAPE_ANY_CA = 0x07;

    /** Whatever is critical and not in this list has not been understood. */
    private static final String[] UNDERSTOOD = {
        "2.16.840.1.113730.1.1",
        "2.5.29.15",
        "2.5.29.17",
        "2.5.29.19",
        "2.5.29.32",
        "2.5.29.31",
        "2.5.29.37",
        "1.3.6.1.5.5.7.1.7",
        "1.3.6.1.5.5.7.1.8",
        "1.3.6.1.5.5.7.48.1.5",
        "2.5.29.36",
        "1.3.6.1.5.5.7.1.14",
        "2.5.29.30",
        "2.5.29.33",
        "2.5.29.54"
    };

    private final CertificateDocument certificate;
    private final ExtensionList extensions;
    private final @Nullable PublicKeyText key;
    private final byte[] subject;
    private final byte[] issuer;
    private final boolean selfSigned;
    private boolean valid = true;
    private boolean incompleteName;
    private boolean constrained;
    private boolean authority;
    private long pathLength = -1;
    private boolean proxy;
    private long proxyPathLength = -1;
    private int keyUsage = -1;
    private int extendedKeyUsage = -1;
    private int netscapeType = -1;
    private final @Nullable Decoded subjectKeyIdentifier;
    private final @Nullable Decoded authorityKeyIdentifier;
    private final @Nullable Decoded alternativeNames;
    private final @Nullable Decoded nameConstraints;
    private final @Nullable Decoded distributionPoints;
    private final @Nullable Decoded addressBlocks;
    private final @Nullable Decoded systemNumbers;

    /** Looks at a certificate. */
    public CertificateTraits(CertificateDocument certificate) {
        this.certificate = certificate;
        extensions = new ExtensionList(certificate.extensions());
        key = PublicKeyText.of(certificate.publicKey());
        subject = CanonicalName.encode(certificate.subject());
        issuer = CanonicalName.encode(certificate.issuer());
        readConstraints();
        readUsages();
        subjectKeyIdentifier = read("2.5.29.14", Shape.OCTET_STRING);
        authorityKeyIdentifier = read("2.5.29.35", SimpleExtensionText.AUTHORITY_KEY_IDENTIFIER);
        selfSigned = selfIssued() && authorityKeyFits(authorityKeyIdentifier) && keyFits(this);
        alternativeNames = read("2.5.29.17", GeneralNameText.LIST);
        nameConstraints = read("2.5.29.30", NameConstraintsText.NAME_CONSTRAINTS);
        distributionPoints = read("2.5.29.31", DistributionPointText.POINTS);
        checkDistributionPoints();
        addressBlocks = read("1.3.6.1.5.5.7.1.7", NumberResourceText.ADDRESS_FAMILIES);
        systemNumbers = read("1.3.6.1.5.5.7.1.8", NumberResourceText.SYSTEM_NUMBERS);
    }

    private void readConstraints() {
        Decoded constraints = read("2.5.29.19", SimpleExtensionText.BASIC_CONSTRAINTS);
        if (constraints != null) {
            constrained = true;
            authority = constraints.has(0) && constraints.get(0).bool();
            if (constraints.has(1)) {
                BigInteger length = constraints.get(1).integer();
                valid &= length.signum() >= 0;
                pathLength = length.signum() < 0 || length.bitLength() > 63 ? -1 : length.longValue();
            }
        }
        Decoded information = read("1.3.6.1.5.5.7.1.14", RareExtensionText.PROXY);
        if (information != null) {
            proxy = true;
            valid &= !authority && !extensions.has("2.5.29.17") && !extensions.has("2.5.29.18");
            BigInteger length = information.has(0) ? information.get(0).integer() : BigInteger.ONE.negate();
            proxyPathLength = length.bitLength() > 63 ? -1 : length.longValue();
        }
    }

    private void readUsages() {
        Decoded usage = read("2.5.29.15", Shape.BIT_STRING);
        if (usage != null) {
            byte[] bits = usage.octets();
            keyUsage = (bits.length > 0 ? bits[0] & 0xff : 0) | (bits.length > 1 ? (bits[1] & 0xff) << 8 : 0);
            valid &= keyUsage != 0;
        }
        Decoded extended = read("2.5.29.37", SimpleExtensionText.OBJECTS);
        if (extended != null) {
            extendedKeyUsage = 0;
            for (int i = 0; i < extended.size(); i++) {
                extendedKeyUsage |= extendedUsage(ObjectNames.dotted(extended.get(i)));
            }
        }
        Decoded netscape = read("2.16.840.1.113730.1.1", Shape.BIT_STRING);
        if (netscape != null) {
            byte[] bits = netscape.octets();
            netscapeType = bits.length > 0 ? bits[0] & 0xff : 0;
        }
    }

    private static int extendedUsage(@Nullable String dotted) {
        if (dotted == null) {
            return 0;
        }
        return switch (dotted) {
            case "1.3.6.1.5.5.7.3.1" -> SERVER;
            case "1.3.6.1.5.5.7.3.2" -> CLIENT;
            case "1.3.6.1.5.5.7.3.4" -> EMAIL;
            case "1.3.6.1.4.1.311.10.3.3", "2.16.840.1.113730.4.1" -> GATED_CRYPTOGRAPHY;
            case "1.3.6.1.5.5.7.3.8" -> TIME_STAMPING;
            case "1.3.6.1.5.5.7.3.3", "1.3.6.1.5.5.7.3.9", "1.3.6.1.5.5.7.3.10", "2.5.29.37.0" -> OTHER;
            default -> 0;
        };
    }

    private void checkDistributionPoints() {
        for (int i = 0; distributionPoints != null && i < distributionPoints.size(); i++) {
            Decoded point = distributionPoints.get(i);
            boolean relative = point.has(0) && point.get(0).alternative() == 1;
            boolean named = point.has(0) || point.has(2) && point.get(2).size() > 0;
            valid &= named;
            incompleteName |= relative && !NameText.canonicalSet(point.get(0).chosen());
        }
    }

    private @Nullable Decoded read(String identifier, Shape shape) {
        try {
            return extensions.single(identifier, shape);
        } catch (DerException malformed) {
            valid = false;
            return null;
        }
    }

    /** Returns the certificate. */
    public CertificateDocument certificate() {
        return certificate;
    }

    /** Returns its extensions. */
    public ExtensionList extensions() {
        return extensions;
    }

    /** Returns whether all extensions that libcrypto knows can be decoded and are there once. */
    public boolean valid() {
        return valid;
    }

    /** Returns whether a distribution point has a name that cannot be completed: libcrypto tries once, and then lets it be. */
    boolean incompleteName() {
        return incompleteName;
    }

    /** Returns the version as it is encoded, 0 for the first, or -1 if it is beyond all bounds. */
    public long version() {
        Decoded version = certificate.version();
        BigInteger number = version == null ? BigInteger.ZERO : version.integer();
        return number.bitLength() > 63 ? -1 : number.longValue();
    }

    /** Returns the subject in the form in which names are compared. */
    public byte[] subject() {
        return subject.clone();
    }

    /** Returns the issuer in the form in which names are compared. */
    public byte[] issuer() {
        return issuer.clone();
    }

    /** Returns whether subject and issuer are the same. */
    public boolean selfIssued() {
        return Arrays.equals(subject, issuer);
    }

    /** Returns whether the certificate looks self-signed; its signature is not verified. */
    public boolean selfSigned() {
        return selfSigned;
    }

    /** Returns whether this certificate may be the issuer of another one: {@code ossl_x509_likely_issued}. */
    public boolean likelyIssued(CertificateTraits other) {
        return Arrays.equals(subject, other.issuer)
                && valid
                && other.valid
                && authorityKeyFits(other.authorityKeyIdentifier)
                && keyFits(other);
    }

    private boolean keyFits(CertificateTraits signed) {
        return key != null
                && key.signsWith(ObjectNames.dotted(
                        signed.certificate.innerSignatureAlgorithm().get(0)));
    }

    /** Returns whether an authority key identifier, if there is one, may mean this certificate: {@code X509_check_akid}. */
    public boolean authorityKeyFits(@Nullable Decoded identifier) {
        if (identifier == null) {
            return true;
        }
        if (identifier.has(0)
                && subjectKeyIdentifier != null
                && !Arrays.equals(identifier.get(0).octets(), subjectKeyIdentifier.octets())) {
            return false;
        }
        if (identifier.has(2)
                && !identifier
                        .get(2)
                        .integer()
                        .equals(certificate.serialNumber().integer())) {
            return false;
        }
        Decoded name = identifier.has(1) ? firstDirectoryName(identifier.get(1)) : null;
        return name == null || Arrays.equals(CanonicalName.encode(name), issuer);
    }

    private static @Nullable Decoded firstDirectoryName(Decoded names) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).alternative() == GeneralNameText.DIRECTORY) {
                return names.get(i).chosen();
            }
        }
        return null;
    }

    /** Returns whether there are basic constraints. */
    public boolean constrained() {
        return constrained;
    }

    /** Returns whether the basic constraints say that it is a certification authority. */
    public boolean authority() {
        return authority;
    }

    /** Returns the path length constraint, or -1. */
    public long pathLength() {
        return pathLength;
    }

    /** Returns whether it is a proxy certificate (RFC 3820). */
    public boolean proxy() {
        return proxy;
    }

    /** Returns the path length constraint of a proxy certificate, or -1. */
    public long proxyPathLength() {
        return proxyPathLength;
    }

    /** Returns whether there is a key usage. */
    public boolean hasKeyUsage() {
        return keyUsage >= 0;
    }

    /** Returns whether a key usage is among those listed, or none is listed. */
    public boolean mayBeUsedFor(int usage) {
        return keyUsage < 0 || (keyUsage & usage) != 0;
    }

    /** Returns whether there is a key usage without any of these bits. */
    boolean lacks(int usages) {
        return !mayBeUsedFor(usages);
    }

    /** Returns whether there is a key usage with a bit that is not among these. */
    boolean hasOtherThan(int usages) {
        return keyUsage >= 0 && (keyUsage & ~usages) != 0;
    }

    boolean lacksExtended(int usages) {
        return extendedKeyUsage >= 0 && (extendedKeyUsage & usages) == 0;
    }

    boolean isForNothingBut(int usage) {
        return extendedKeyUsage == usage;
    }

    boolean hasNetscapeType() {
        return netscapeType >= 0;
    }

    boolean hasNetscapeType(int type) {
        return netscapeType >= 0 && (netscapeType & type) != 0;
    }

    /**
     * Returns whether the certificate may be that of a certification authority.
     *
     * @return 0 for no, 1 for yes, and higher numbers for reasons to believe so that go back to older times
     */
    public int authorityKind() {
        if (lacks(CERTIFICATE_SIGN)) {
            return 0;
        }
        if (constrained) {
            return authority ? 1 : 0;
        }
        if (version() == 0 && selfSigned) {
            return 3;
        }
        if (keyUsage >= 0) {
            return 4;
        }
        return hasNetscapeType(NETSCAPE_ANY_CA) ? 5 : 0;
    }

    /** Returns whether there is a critical extension that libcrypto does not understand. */
    public boolean hasUnknownCritical() {
        for (int i = 0; i < extensions.size(); i++) {
            if (extensions.critical(i) && !Arrays.asList(UNDERSTOOD).contains(extensions.identifier(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns whether an extension is noted as critical: libcrypto looks no further than the first critical one that it does not
     * understand.
     */
    public boolean notedAsCritical(String identifier) {
        for (int i = 0; i < extensions.size(); i++) {
            if (!extensions.critical(i)) {
                continue;
            }
            String found = extensions.identifier(i);
            if (!Arrays.asList(UNDERSTOOD).contains(found)) {
                return false;
            }
            if (identifier.equals(found)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether it has a freshest CRL that was seen before the first critical extension that is not understood. */
    public boolean hasFreshestList() {
        for (int i = 0; i < extensions.size(); i++) {
            String found = extensions.identifier(i);
            if ("2.5.29.46".equals(found)) {
                return true;
            }
            if (extensions.critical(i) && !Arrays.asList(UNDERSTOOD).contains(found)) {
                return false;
            }
        }
        return false;
    }

    /** Returns where delta CRLs are to be had (RFC 5280 section 4.2.1.15); null if nothing sound is said of it. */
    public @Nullable Decoded freshestLists() {
        try {
            return extensions.single("2.5.29.46", DistributionPointText.POINTS);
        } catch (DerException malformed) {
            return null;
        }
    }

    public @Nullable Decoded subjectKeyIdentifier() {
        return subjectKeyIdentifier;
    }

    public @Nullable Decoded authorityKeyIdentifier() {
        return authorityKeyIdentifier;
    }

    public @Nullable Decoded alternativeNames() {
        return alternativeNames;
    }

    public @Nullable Decoded nameConstraints() {
        return nameConstraints;
    }

    public @Nullable Decoded distributionPoints() {
        return distributionPoints;
    }

    public @Nullable Decoded addressBlocks() {
        return addressBlocks;
    }

    public @Nullable Decoded systemNumbers() {
        return systemNumbers;
    }

    /** Returns the public key, or null if libcrypto cannot load it. */
    public @Nullable PublicKeyText key() {
        return key;
    }
}
