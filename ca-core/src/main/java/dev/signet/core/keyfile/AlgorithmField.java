package dev.signet.core.keyfile;

import dev.signet.core.text.Shape;

/** {@code AlgorithmIdentifier ::= SEQUENCE { algorithm, parameters OPTIONAL }} and the structures around it. */
final class AlgorithmField {
    static final Shape ALGORITHM = Shape.sequence(Shape.OBJECT.field(), Shape.ANY.optional());

    /** RFC 5280 section 4.1: SubjectPublicKeyInfo. */
    static final Shape PUBLIC_KEY_INFO = Shape.sequence(ALGORITHM.field(), Shape.BIT_STRING.field());

    /** RFC 5208 section 5: PrivateKeyInfo, with the public key that RFC 5958 adds left as it is. */
    static final Shape PRIVATE_KEY_INFO = Shape.sequence(
            Shape.INTEGER.field(),
            ALGORITHM.field(),
            Shape.OCTET_STRING.field(),
            Shape.setOf(Shape.ANY).implicit(0).optional());

    /** RFC 5208 section 6: EncryptedPrivateKeyInfo. */
    static final Shape ENCRYPTED = Shape.sequence(ALGORITHM.field(), Shape.OCTET_STRING.field());

    private AlgorithmField() {}
}
