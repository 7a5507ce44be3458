package dev.signet.core.key;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.Tag;
import java.util.List;

/** What a DER file probably is, told by the tags at its start. */
enum DerShape {
    PKCS8,
    ENCRYPTED_PKCS8,
    PKCS1,
    SEC1,
    PKCS12,
    CERTIFICATE,
    CERTIFICATE_REQUEST,
    PUBLIC_KEY,
    OTHER;

    static DerShape of(DerNode node) {
        if (!node.is(Tag.SEQUENCE)) {
            return OTHER;
        }
        try {
            return of(node.children());
        } catch (DerException damaged) {
            return OTHER;
        }
    }

    private static DerShape of(List<DerNode> fields) {
        if (fields.size() < 2) {
            return OTHER;
        }
        DerNode first = fields.get(0);
        DerNode second = fields.get(1);
        if (first.is(Tag.INTEGER)) {
            if (second.is(Tag.INTEGER)) {
                return PKCS1;
            }
            if (second.is(Tag.OCTET_STRING)) {
                return SEC1;
            }
            boolean octetsFollow = fields.size() > 2 && fields.get(2).is(Tag.OCTET_STRING);
            if (!second.is(Tag.SEQUENCE)) {
                return OTHER;
            }
            return octetsFollow ? PKCS8 : first.smallInteger() == 3 ? PKCS12 : OTHER;
        }
        if (!first.is(Tag.SEQUENCE)) {
            return OTHER;
        }
        if (second.is(Tag.OCTET_STRING)) {
            return ENCRYPTED_PKCS8;
        }
        if (second.is(Tag.BIT_STRING)) {
            return PUBLIC_KEY;
        }
        return fields.size() == 3 && fields.get(2).is(Tag.BIT_STRING) ? signed(first.children()) : OTHER;
    }

    /** A request has an attribute set at its end, tagged 0; a certificate has its version tagged so, at the start. */
    private static DerShape signed(List<DerNode> toBeSigned) {
        boolean attributesFollow =
                !toBeSigned.isEmpty() && toBeSigned.get(toBeSigned.size() - 1).is(Tag.contextConstructed(0));
        return attributesFollow ? CERTIFICATE_REQUEST : CERTIFICATE;
    }
}
