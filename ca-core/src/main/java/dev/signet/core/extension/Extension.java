package dev.signet.core.extension;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import java.util.Arrays;

/** One extension as it stands in a certificate, a request or a CRL: its type, whether it is critical, and its DER. */
public final class Extension {
    private final Oid oid;
    private final boolean critical;
    private final byte[] value;

    /**
     * @param value the DER inside the OCTET STRING
     */
    public Extension(Oid oid, boolean critical, byte[] value) {
        this.oid = oid;
        this.critical = critical;
        this.value = value.clone();
    }

    static Extension parse(DerNode node) {
        DerReader reader = node.reader(Tag.SEQUENCE, "Extension");
        Oid oid = reader.next(Tag.OBJECT_IDENTIFIER, "extnID").oid();
        boolean critical = reader.nextIf(Tag.BOOLEAN).map(DerNode::bool).orElse(false);
        byte[] value = reader.next(Tag.OCTET_STRING, "extnValue").content();
        reader.end();
        return new Extension(oid, critical, value);
    }

    /** Returns the type, one of {@link ExtensionOids} if Signet knows it. */
    public Oid oid() {
        return oid;
    }

    /** Returns whether who does not understand the extension must reject the certificate. */
    public boolean critical() {
        return critical;
    }

    /** Returns the DER inside the OCTET STRING. */
    public byte[] value() {
        return value.clone();
    }

    /**
     * Returns the structure inside the OCTET STRING.
     *
     * @throws dev.signet.core.asn1.DerException if it is not one whole element
     */
    public DerNode node() {
        return DerNode.parse(value);
    }

    /** Returns the DER of the whole extension; a criticality of FALSE is left out, as DER wants it. */
    public byte[] encoded() {
        return Der.sequence(Der.oid(oid), critical ? Der.bool(true) : new byte[0], Der.octetString(value));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Extension extension
                && oid.equals(extension.oid)
                && critical == extension.critical
                && Arrays.equals(value, extension.value);
    }

    @Override
    public int hashCode() {
        return 31 * oid.hashCode() + Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return oid + (critical ? " critical" : "");
    }
}
