package dev.signet.core.text;

/** The types of RFC 6960, as libcrypto decodes them. */
final class OcspShapes {
    private static final Shape EXTENSIONS = Shape.sequenceOf(CertificateDocument.EXTENSION);
    private static final Shape CERTIFICATES = Shape.sequenceOf(CertificateDocument.CERTIFICATE);
    private static final Shape CERTIFICATE_ID = Shape.sequence(
            CertificateDocument.ALGORITHM.field(),
            Shape.OCTET_STRING.field(),
            Shape.OCTET_STRING.field(),
            Shape.INTEGER.field());

    private static final Shape SIGNATURE = Shape.sequence(
            CertificateDocument.ALGORITHM.field(),
            Shape.BIT_STRING.field(),
            CERTIFICATES.explicit(0).optional());
    private static final Shape SINGLE_REQUEST =
            Shape.sequence(CERTIFICATE_ID.field(), EXTENSIONS.explicit(0).optional());
    private static final Shape TBS_REQUEST = Shape.sequence(
            Shape.INTEGER.explicit(0).optional(),
            GeneralNameText.GENERAL_NAME.explicit(1).optional(),
            Shape.sequenceOf(SINGLE_REQUEST).field(),
            EXTENSIONS.explicit(2).optional());

    static final Shape REQUEST =
            Shape.sequence(TBS_REQUEST.field(), SIGNATURE.explicit(0).optional());

    private static final Shape RESPONSE_BYTES = Shape.sequence(Shape.OBJECT.field(), Shape.OCTET_STRING.field());

    static final Shape RESPONSE =
            Shape.sequence(Shape.ENUMERATED.field(), RESPONSE_BYTES.explicit(0).optional());

    private static final Shape RESPONDER_ID = Shape.choice(NameText.NAME.explicit(1), Shape.OCTET_STRING.explicit(2));
    private static final Shape REVOKED_INFO = Shape.sequence(
            Shape.GENERALIZED_TIME.field(), Shape.ENUMERATED.explicit(0).optional());
    private static final Shape STATUS =
            Shape.choice(Shape.NULL.implicit(0), REVOKED_INFO.implicit(1), Shape.NULL.implicit(2));
    private static final Shape SINGLE_RESPONSE = Shape.sequence(
            CERTIFICATE_ID.field(),
            STATUS.field(),
            Shape.GENERALIZED_TIME.field(),
            Shape.GENERALIZED_TIME.explicit(0).optional(),
            EXTENSIONS.explicit(1).optional());
    private static final Shape RESPONSE_DATA = Shape.sequence(
            Shape.INTEGER.explicit(0).optional(),
            RESPONDER_ID.field(),
            Shape.GENERALIZED_TIME.field(),
            Shape.sequenceOf(SINGLE_RESPONSE).field(),
            EXTENSIONS.explicit(1).optional());

    static final Shape BASIC_RESPONSE = Shape.sequence(
            RESPONSE_DATA.field(),
            CertificateDocument.ALGORITHM.field(),
            Shape.BIT_STRING.field(),
            CERTIFICATES.explicit(0).optional());

    private OcspShapes() {}
}
