package dev.signet.core.text;

/** The types of CMS (RFC 5652), as libcrypto's {@code CMS_ContentInfo} has them. */
final class CmsShape {
    private static final String ARC = "1.2.840.113549.1.7.";
    private static final String AUTHENTICATED = "1.2.840.113549.1.9.16.1.2";
    private static final String AUTH_ENVELOPED = "1.2.840.113549.1.9.16.1.23";
    private static final String COMPRESSED = "1.2.840.113549.1.9.16.1.9";

    private static final Shape VERSION = Shape.SMALL_NUMBER;
    private static final Shape ALGORITHM = CertificateDocument.ALGORITHM;
    private static final Shape ATTRIBUTE =
            Shape.sequence(Shape.OBJECT.field("object"), Shape.setOf(Shape.ANY).field("set"));
    private static final Shape ISSUER_AND_SERIAL =
            Shape.sequence(NameText.NAME.field("issuer"), Shape.INTEGER.field("serialNumber"));
    private static final Shape ENCODED = Shape.primitive(Shape.SEQUENCE_TAG);
    private static final Shape OTHER_CERTIFICATE = Shape.sequence(
            Shape.OBJECT.field("otherCertFormat"), Shape.ANY.optional().named("otherCert"));
    private static final Shape CERTIFICATE = Shape.choice(
            CertificateDocument.CERTIFICATE.field("d.certificate"),
            ENCODED.implicit(0).named("d.extendedCertificate"),
            ENCODED.implicit(1).named("d.v1AttrCert"),
            ENCODED.implicit(2).named("d.v2AttrCert"),
            OTHER_CERTIFICATE.implicit(3).named("d.other"));
    private static final Shape OTHER_REVOCATION = Shape.sequence(
            Shape.OBJECT.field("otherRevInfoFormat"), Shape.ANY.optional().named("otherRevInfo"));
    private static final Shape REVOCATION = Shape.choice(
            CertificateListDocument.LIST.field("d.crl"),
            OTHER_REVOCATION.implicit(1).named("d.other"));
    private static final Shape IDENTIFIER = Shape.choice(
            ISSUER_AND_SERIAL.field("d.issuerAndSerialNumber"),
            Shape.OCTET_STRING.implicit(0).named("d.subjectKeyIdentifier"));
    private static final Shape CONTENT = Shape.sequence(
            Shape.OBJECT.field("eContentType"),
            Shape.OCTET_STRING.explicit(0).optional().named("eContent"));
    private static final Shape SIGNER = Shape.sequence(
            VERSION.field("version"),
            IDENTIFIER.field("sid"),
            ALGORITHM.field("digestAlgorithm"),
            Shape.setOf(ATTRIBUTE).implicit(0).optional().named("signedAttrs"),
            ALGORITHM.field("signatureAlgorithm"),
            Shape.OCTET_STRING.field("signature"),
            Shape.setOf(ATTRIBUTE).implicit(1).optional().named("unsignedAttrs"));
    private static final Shape SIGNED = Shape.sequence(
            VERSION.field("version"),
            Shape.setOf(ALGORITHM).field("digestAlgorithms"),
            CONTENT.field("encapContentInfo"),
            Shape.setOf(CERTIFICATE).implicit(0).optional().named("certificates"),
            Shape.setOf(REVOCATION).implicit(1).optional().named("crls"),
            Shape.setOf(SIGNER).field("signerInfos"));

    private static final Shape ORIGINATOR = Shape.sequence(
            Shape.setOf(CERTIFICATE).implicit(0).optional().named("certificates"),
            Shape.setOf(REVOCATION).implicit(1).optional().named("crls"));
    private static final Shape ENCRYPTED_CONTENT = Shape.sequence(
            Shape.OBJECT.field("contentType"),
            ALGORITHM.field("contentEncryptionAlgorithm"),
            Shape.OCTET_STRING.implicit(0).optional().named("encryptedContent"));
    private static final Shape TRANSPORTED = Shape.sequence(
            VERSION.field("version"),
            IDENTIFIER.field("rid"),
            ALGORITHM.field("keyEncryptionAlgorithm"),
            Shape.OCTET_STRING.field("encryptedKey"));
    private static final Shape OTHER_KEY =
            Shape.sequence(Shape.OBJECT.field("keyAttrId"), Shape.ANY.optional().named("keyAttr"));
    private static final Shape KEY_IDENTIFIER = Shape.sequence(
            Shape.OCTET_STRING.field("subjectKeyIdentifier"),
            Shape.GENERALIZED_TIME.optional().named("date"),
            OTHER_KEY.optional().named("other"));
    private static final Shape AGREEING = Shape.choice(
            ISSUER_AND_SERIAL.field("d.issuerAndSerialNumber"),
            KEY_IDENTIFIER.implicit(0).named("d.rKeyId"));
    private static final Shape AGREED_KEY =
            Shape.sequence(AGREEING.field("rid"), Shape.OCTET_STRING.field("encryptedKey"));
    private static final Shape ORIGINATOR_KEY =
            Shape.sequence(ALGORITHM.field("algorithm"), Shape.BIT_STRING.field("publicKey"));
    private static final Shape ORIGINATOR_OR_KEY = Shape.choice(
            ISSUER_AND_SERIAL.field("d.issuerAndSerialNumber"),
            Shape.OCTET_STRING.implicit(0).named("d.subjectKeyIdentifier"),
            ORIGINATOR_KEY.implicit(1).named("d.originatorKey"));
    private static final Shape AGREED = Shape.sequence(
            VERSION.field("version"),
            ORIGINATOR_OR_KEY.explicit(0).named("originator"),
            Shape.OCTET_STRING.explicit(1).optional().named("ukm"),
            ALGORITHM.field("keyEncryptionAlgorithm"),
            Shape.sequenceOf(AGREED_KEY).field("recipientEncryptedKeys"));
    private static final Shape SHARED_IDENTIFIER = Shape.sequence(
            Shape.OCTET_STRING.field("keyIdentifier"),
            Shape.GENERALIZED_TIME.optional().named("date"),
            OTHER_KEY.optional().named("other"));
    private static final Shape SHARED = Shape.sequence(
            VERSION.field("version"),
            SHARED_IDENTIFIER.field("kekid"),
            ALGORITHM.field("keyEncryptionAlgorithm"),
            Shape.OCTET_STRING.field("encryptedKey"));
    private static final Shape UNDER_PASSWORD = Shape.sequence(
            VERSION.field("version"),
            ALGORITHM.implicit(0).optional().named("keyDerivationAlgorithm"),
            ALGORITHM.field("keyEncryptionAlgorithm"),
            Shape.OCTET_STRING.field("encryptedKey"));
    private static final Shape OTHER_RECIPIENT =
            Shape.sequence(Shape.OBJECT.field("oriType"), Shape.ANY.optional().named("oriValue"));
    private static final Shape RECIPIENT = Shape.choice(
            TRANSPORTED.field("d.ktri"),
            AGREED.implicit(1).named("d.kari"),
            SHARED.implicit(2).named("d.kekri"),
            UNDER_PASSWORD.implicit(3).named("d.pwri"),
            OTHER_RECIPIENT.implicit(4).named("d.ori"));
    private static final Shape ENVELOPED_DATA = Shape.sequence(
            VERSION.field("version"),
            ORIGINATOR.implicit(0).optional().named("originatorInfo"),
            Shape.setOf(RECIPIENT).field("recipientInfos"),
            ENCRYPTED_CONTENT.field("encryptedContentInfo"),
            Shape.setOf(ATTRIBUTE).implicit(1).optional().named("unprotectedAttrs"));
    private static final Shape AUTH_ENVELOPED_DATA = Shape.sequence(
            VERSION.field("version"),
            ORIGINATOR.implicit(0).optional().named("originatorInfo"),
            Shape.setOf(RECIPIENT).field("recipientInfos"),
            ENCRYPTED_CONTENT.field("authEncryptedContentInfo"),
            Shape.setOf(ATTRIBUTE).implicit(1).optional().named("authAttrs"),
            Shape.OCTET_STRING.field("mac"),
            Shape.setOf(ATTRIBUTE).implicit(2).optional().named("unauthAttrs"));
    private static final Shape AUTHENTICATED_DATA = Shape.sequence(
            VERSION.field("version"),
            ORIGINATOR.implicit(0).optional().named("originatorInfo"),
            Shape.setOf(RECIPIENT).field("recipientInfos"),
            ALGORITHM.field("macAlgorithm"),
            ALGORITHM.implicit(1).named("digestAlgorithm"),
            CONTENT.field("encapContentInfo"),
            Shape.setOf(ATTRIBUTE).implicit(2).optional().named("authAttrs"),
            Shape.OCTET_STRING.field("mac"),
            Shape.setOf(ATTRIBUTE).implicit(3).optional().named("unauthAttrs"));
    private static final Shape DIGESTED_DATA = Shape.sequence(
            VERSION.field("version"),
            ALGORITHM.field("digestAlgorithm"),
            CONTENT.field("encapContentInfo"),
            Shape.OCTET_STRING.field("digest"));
    private static final Shape ENCRYPTED_DATA = Shape.sequence(
            VERSION.field("version"),
            ENCRYPTED_CONTENT.field("encryptedContentInfo"),
            Shape.setOf(ATTRIBUTE).implicit(1).optional().named("unprotectedAttrs"));
    private static final Shape COMPRESSED_DATA = Shape.sequence(
            VERSION.field("version"), ALGORITHM.field("compressionAlgorithm"), CONTENT.field("encapContentInfo"));

    /** One message. */
    static final Shape MESSAGE = Shape.sequence(Shape.OBJECT.field("contentType"), Shape.definedBy(CmsShape::content));

    private static Shape.Field content(String type) {
        return switch (type) {
            case ARC + "1" -> Shape.OCTET_STRING.explicit(0).named("d.data");
            case ARC + "2" -> SIGNED.explicit(0).named("d.signedData");
            case ARC + "3" -> ENVELOPED_DATA.explicit(0).named("d.envelopedData");
            case ARC + "5" -> DIGESTED_DATA.explicit(0).named("d.digestedData");
            case ARC + "6" -> ENCRYPTED_DATA.explicit(0).named("d.encryptedData");
            case AUTH_ENVELOPED -> AUTH_ENVELOPED_DATA.explicit(0).named("d.authEnvelopedData");
            case AUTHENTICATED -> AUTHENTICATED_DATA.explicit(0).named("d.authenticatedData");
            case COMPRESSED -> COMPRESSED_DATA.explicit(0).named("d.compressedData");
            default -> Shape.ANY.explicit(0).named("d.other");
        };
    }

    private CmsShape() {}
}
