package dev.signet.core.extension;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.Tag;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a key may be used for (RFC 5280 section 4.2.1.3). */
public enum KeyUsage {
    DIGITAL_SIGNATURE(0, "digitalSignature"),
    NON_REPUDIATION(1, "nonRepudiation"),
    KEY_ENCIPHERMENT(2, "keyEncipherment"),
    DATA_ENCIPHERMENT(3, "dataEncipherment"),
    KEY_AGREEMENT(4, "keyAgreement"),
    KEY_CERT_SIGN(5, "keyCertSign"),
    CRL_SIGN(6, "cRLSign"),
    ENCIPHER_ONLY(7, "encipherOnly"),
    DECIPHER_ONLY(8, "decipherOnly");

    private final int bit;
    private final String fieldName;

    KeyUsage(int bit, String fieldName) {
        this.bit = bit;
        this.fieldName = fieldName;
    }

    /** Returns the name in RFC 5280, such as {@code keyCertSign}. */
    public String fieldName() {
        return fieldName;
    }

    /** Returns the usage with a name of RFC 5280; {@code contentCommitment} is the newer name of nonRepudiation. */
    public static Optional<KeyUsage> named(String name) {
        for (KeyUsage usage : values()) {
            if (usage.fieldName.equalsIgnoreCase(name)) {
                return Optional.of(usage);
            }
        }
        return name.equalsIgnoreCase("contentCommitment") ? Optional.of(NON_REPUDIATION) : Optional.empty();
    }

    /** Reads the value of the extension. */
    public static Set<KeyUsage> parse(DerNode node) {
        byte[] bits = node.expect(Tag.BIT_STRING, "KeyUsage").bitString();
        Set<KeyUsage> usages = EnumSet.noneOf(KeyUsage.class);
        for (KeyUsage usage : values()) {
            int octet = usage.bit / 8;
            if (octet < bits.length && (bits[octet] & 0x80 >> usage.bit % 8) != 0) {
                usages.add(usage);
            }
        }
        return Collections.unmodifiableSet(usages);
    }

    /** Returns the critical extension that allows the given usages. */
    public static Extension extension(Set<KeyUsage> usages) {
        int mask = 0;
        for (KeyUsage usage : usages) {
            mask |= 1 << usage.bit;
        }
        return new Extension(ExtensionOids.KEY_USAGE, true, Der.namedBits(mask));
    }
}
