package dev.signet.core.text;

import dev.signet.core.asn1.DerException;

/** A CMS message (RFC 5652) as OpenSSL sees it: for printing, and for writing it in another form. */
public final class CmsDocument {
    private final Decoded message;

    private CmsDocument(Decoded message) {
        this.message = message;
    }

    /**
     * Reads a message; what follows it is not looked at.
     *
     * @throws DerException if OpenSSL would not read it either
     */
    public static CmsDocument parse(byte[] encoded) {
        return new CmsDocument(ShapeDecoder.decode(encoded, CmsShape.MESSAGE));
    }

    /** Returns the message in DER. */
    public byte[] encoded() {
        return ShapeEncoder.encode(message, CmsShape.MESSAGE);
    }

    /** Appends all fields, a line or more for each. */
    public void append(StringBuilder out) {
        FieldText.append(out, "CMS_ContentInfo", message, CmsShape.MESSAGE);
    }

    /** Appends all fields, with names and texts in a format. */
    public void append(StringBuilder out, NameFormat names) {
        FieldText.append(out, "CMS_ContentInfo", message, CmsShape.MESSAGE, names);
    }
}
