package dev.signet.core.config;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.Tag;
import dev.signet.core.certificate.CertificateDraft;
import dev.signet.core.certificate.SubjectDraft;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.extension.KeyIdentifiers;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the identifiers of the subject's and the issuer's key (RFC 5280 sections 4.2.1.1 and 4.2.1.2). */
final class KeyIdentifierBuilder {
    private static final byte[] NOTHING = new byte[0];

    private final ExtensionContext context;

    KeyIdentifierBuilder(ExtensionContext context) {
        this.context = context;
    }

    byte[] subject(String value) {
        if (value.equals("none")) {
            return Der.octetString(NOTHING);
        }
        if (!value.equals("hash")) {
            return Der.octetString(Octets.hex(value));
        }
        if (context.trial()) {
            return Der.octetString(NOTHING);
        }
        SubjectDraft subject = context.subject();
        if (subject == null) {
            throw new ConfigValueException("no subject details");
        }
        return Der.octetString(HashAlgorithm.SHA1.digest(subject.publicKeyOctets()));
    }

    /** How much an identifier is wanted. */
    private enum Wish {
        NO,
        YES,
        ALWAYS
    }

    byte[] authority(List<ValueList.Item> items) {
        if (items.size() == 1 && items.get(0).name().equals("none")) {
            return Der.sequence();
        }
        Wish keyId = Wish.NO;
        Wish issuerId = Wish.NO;
        for (ValueList.Item item : items) {
            Wish wish = "always".equals(item.value()) ? Wish.ALWAYS : Wish.YES;
            switch (item.name()) {
                case "keyid" -> keyId = wish;
                case "issuer" -> issuerId = wish;
                default -> throw new ConfigValueException("unknown option " + item.name());
            }
        }
        if (context.trial()) {
            return Der.sequence();
        }
        CertificateDraft issuer = context.issuer();
        if (issuer == null) {
            throw new ConfigValueException("no issuer certificate");
        }
        return authority(issuer, keyId, issuerId);
    }

    private byte[] authority(CertificateDraft issuer, Wish keyId, Wish issuerId) {
        boolean ownIssuer = issuer == context.subject();
        boolean selfSigned = ownIssuer && signedWithOwnKey(issuer);
        byte[] key = null;
        // In a self-signed certificate it would say what the subject key identifier says.
        if (keyId == Wish.ALWAYS || keyId == Wish.YES && !selfSigned) {
            key = ownIssuer && !selfSigned ? null : subjectKeyId(issuer);
            byte[] signingKey = context.issuerKey();
            if (key == null && ownIssuer && signingKey != null) {
                CertificateDraft signer = new CertificateDraft();
                signer.publicKeyInfo(signingKey);
                key = HashAlgorithm.SHA1.digest(signer.publicKeyOctets());
            }
            boolean needed = keyId == Wish.ALWAYS || issuerId == Wish.NO;
            if (needed && (key == null || key.length <= 2)) {
                throw new ConfigValueException("unable to get issuer keyid");
            }
        }
        byte[] names = NOTHING;
        byte[] serial = NOTHING;
        if (issuerId == Wish.ALWAYS || issuerId == Wish.YES && key == null) {
            names = Der.element(Tag.contextConstructed(1), Der.explicit(4, issuer.issuer()));
            serial = Der.implicit(Tag.context(2), Der.integer(issuer.serialNumber()));
        }
        return Der.sequence(key == null ? NOTHING : Der.element(Tag.context(0), key), names, serial);
    }

    private boolean signedWithOwnKey(CertificateDraft certificate) {
        byte[] signingKey = context.issuerKey();
        return signingKey == null || Arrays.equals(signingKey, certificate.publicKeyInfo());
    }

    private static byte @Nullable [] subjectKeyId(CertificateDraft issuer) {
        Extension extension = issuer.extension(ExtensionOids.SUBJECT_KEY_IDENTIFIER);
        try {
            return extension == null ? null : KeyIdentifiers.parseSubject(extension.node());
        } catch (DerException malformed) {
            return null;
        }
    }
}
