package dev.signet.core.verify.openssl;

import dev.signet.core.text.CanonicalName;
import dev.signet.core.text.CertificateListDocument;
import dev.signet.core.text.Decoded;
import dev.signet.core.text.ExtensionList;
import dev.signet.core.text.ExtensionShapes;
import dev.signet.core.text.PublicKeyText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A CRL with all that a verification asks about it: what libcrypto notes when it reads one. */
public final class ExaminedList {
    static final String ISSUING_DISTRIBUTION_POINT = "2.5.29.28";
    static final String AUTHORITY_KEY_IDENTIFIER = "2.5.29.35";
    static final int ALL_REASONS = 0x807f;
    private static final String DELTA_INDICATOR = "2.5.29.27";
    private static final String FRESHEST = "2.5.29.46";
    private static final String CERTIFICATE_ISSUER = "2.5.29.29";
    private static final String REASON = "2.5.29.21";
    private static final int REMOVE_FROM_CRL = 8;

    /** An entry; {@code issuers} is null if the issuer of the list is that of the certificate. */
    private record Entry(@Nullable Decoded issuers, boolean removes) {}

    private final CertificateListDocument document;
    private final byte[] issuer;
    private final ExtensionList extensions;
    private final @Nullable Decoded distributionPoint;
    private final @Nullable Decoded authorityKeyIdentifier;
    private final @Nullable BigInteger number;
    private final @Nullable BigInteger baseNumber;
    private final Map<BigInteger, List<Entry>> entries = new HashMap<>();
    private boolean unknownCritical;
    private boolean freshest;

    /** Examines a CRL. */
    public ExaminedList(CertificateListDocument document) {
        this.document = document;
        this.issuer = CanonicalName.encode(document.issuer());
        this.extensions = new ExtensionList(document.extensions());
        this.distributionPoint =
                extensions.singleOrNull(ISSUING_DISTRIBUTION_POINT, ExtensionShapes.ISSUING_DISTRIBUTION_POINT);
        this.authorityKeyIdentifier =
                extensions.singleOrNull(AUTHORITY_KEY_IDENTIFIER, ExtensionShapes.AUTHORITY_KEY_IDENTIFIER);
        this.number = number(extensions, "2.5.29.20");
        this.baseNumber = number(extensions, DELTA_INDICATOR);
        readExtensions();
        readEntries();
    }

    /** Examines CRLs. */
    public static List<ExaminedList> all(List<CertificateListDocument> documents) {
        List<ExaminedList> examined = new ArrayList<>();
        for (CertificateListDocument document : documents) {
            examined.add(new ExaminedList(document));
        }
        return examined;
    }

    private static @Nullable BigInteger number(ExtensionList extensions, String identifier) {
        Decoded number = extensions.singleOrNull(identifier, ExtensionShapes.INTEGER);
        return number == null ? null : number.integer();
    }

    private void readExtensions() {
        for (int i = 0; i < extensions.size(); i++) {
            String identifier = extensions.identifier(i);
            freshest |= FRESHEST.equals(identifier);
            boolean handled = ISSUING_DISTRIBUTION_POINT.equals(identifier)
                    || AUTHORITY_KEY_IDENTIFIER.equals(identifier)
                    || DELTA_INDICATOR.equals(identifier);
            if (extensions.critical(i) && !handled) {
                unknownCritical = true;
                return;
            }
        }
    }

    private void readEntries() {
        Decoded list = document.entries();
        Decoded issuers = null;
        boolean sound = true;
        for (int i = 0; list != null && i < list.size(); i++) {
            Decoded entry = list.get(i);
            boolean removes = false;
            if (sound && entry.has(2)) {
                ExtensionList entryExtensions = new ExtensionList(entry.get(2));
                Decoded named = entryExtensions.singleOrNull(CERTIFICATE_ISSUER, ExtensionShapes.GENERAL_NAMES);
                Decoded reason = entryExtensions.singleOrNull(REASON, ExtensionShapes.ENUMERATED);
                sound = (named != null || !entryExtensions.has(CERTIFICATE_ISSUER));
                issuers = named != null ? named : issuers;
                // libcrypto looks no further than the first entry that it cannot read.
                sound &= reason != null || !entryExtensions.has(REASON);
                removes = reason != null && reason.integer().equals(BigInteger.valueOf(REMOVE_FROM_CRL));
                unknownCritical |= sound && hasUnknownCritical(entryExtensions);
            }
            entries.computeIfAbsent(entry.get(0).integer(), serial -> new ArrayList<>(1))
                    .add(new Entry(sound ? issuers : null, removes));
        }
    }

    private static boolean hasUnknownCritical(ExtensionList extensions) {
        for (int i = 0; i < extensions.size(); i++) {
            if (extensions.critical(i) && !CERTIFICATE_ISSUER.equals(extensions.identifier(i))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the CRL. */
    public CertificateListDocument document() {
        return document;
    }

    /** Returns its issuer in the form in which names are compared. */
    public byte[] issuer() {
        return issuer.clone();
    }

    ExtensionList extensions() {
        return extensions;
    }

    /** Returns whether an extension is the same in another list: absent in both, or there once with the same value. */
    boolean sameExtension(ExaminedList other, String identifier) {
        List<byte[]> values = extensions.values(identifier);
        List<byte[]> others = other.extensions.values(identifier);
        return values.size() == others.size()
                && values.size() < 2
                && (values.isEmpty() || Arrays.equals(values.get(0), others.get(0)));
    }

    @Nullable Decoded authorityKeyIdentifier() {
        return authorityKeyIdentifier;
    }

    @Nullable BigInteger number() {
        return number;
    }

    @Nullable BigInteger baseNumber() {
        return baseNumber;
    }

    /** Returns whether it is a delta CRL. */
    boolean isDelta() {
        return baseNumber != null;
    }

    boolean hasUnknownCritical() {
        return unknownCritical;
    }

    boolean hasFreshestList() {
        return freshest;
    }

    /** Returns whether it has an issuing distribution point. */
    boolean hasDistributionPoint() {
        return distributionPoint != null;
    }

    /** Returns the name of the issuing distribution point, or null. */
    @Nullable Decoded distributionPointName() {
        return distributionPoint != null && distributionPoint.has(0) ? distributionPoint.get(0) : null;
    }

    boolean onlyUserCertificates() {
        return flag(1);
    }

    boolean onlyAuthorityCertificates() {
        return flag(2);
    }

    boolean isIndirect() {
        return flag(4);
    }

    boolean onlyAttributeCertificates() {
        return flag(5);
    }

    /** Returns whether the issuing distribution point contradicts itself. */
    boolean isContradictory() {
        int kinds = (flag(1) ? 1 : 0) + (flag(2) ? 1 : 0) + (flag(5) ? 1 : 0);
        return kinds > 1;
    }

    private boolean flag(int field) {
        return distributionPoint != null
                && distributionPoint.has(field)
                && distributionPoint.get(field).bool();
    }

    boolean isForSomeReasons() {
        return distributionPoint != null && distributionPoint.has(3);
    }

    /** Returns the reasons that it tells of. */
    int reasons() {
        return distributionPoint != null && distributionPoint.has(3)
                ? reasons(distributionPoint.get(3), ALL_REASONS)
                : ALL_REASONS;
    }

    static int reasons(Decoded bits, int ifEmpty) {
        byte[] octets = bits.octets();
        if (octets.length == 0) {
            return ifEmpty;
        }
        int reasons = octets[0] & 0xff;
        if (octets.length > 1) {
            reasons |= (octets[1] & 0xff) << 8;
        }
        return reasons & ALL_REASONS;
    }

    /** What a CRL says of a certificate. */
    enum Answer {
        NOTHING,
        REVOKED,
        /** A delta CRL takes a revocation back. */
        REMOVED
    }

    /** Returns what it says of a certificate. */
    Answer answer(ExaminedCertificate certificate) {
        byte[] certificateIssuer = certificate.traits().issuer();
        BigInteger serial = certificate.document().serialNumber().integer();
        for (Entry entry : entries.getOrDefault(serial, List.of())) {
            if (isOf(certificateIssuer, entry)) {
                return entry.removes() ? Answer.REMOVED : Answer.REVOKED;
            }
        }
        return Answer.NOTHING;
    }

    private boolean isOf(byte[] certificateIssuer, Entry entry) {
        Decoded issuers = entry.issuers();
        if (issuers == null) {
            return Arrays.equals(certificateIssuer, issuer);
        }
        for (int i = 0; i < issuers.size(); i++) {
            if (NameForms.isDirectory(issuers.get(i))
                    && Arrays.equals(CanonicalName.encode(issuers.get(i).chosen()), certificateIssuer)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether its signature is right under a key. */
    public boolean isSignedWith(PublicKeyText key) {
        return DocumentSignature.verify(
                key,
                new byte[0],
                document.innerSignatureAlgorithm(),
                document.signatureAlgorithm(),
                document.toBeSigned(),
                document.signature());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExaminedList that && Arrays.equals(document.encoded(), that.document.encoded());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(issuer);
    }
}
