package dev.signet.core.config;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Tag;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Extensions that consist of names, numbers and truth values and refer to nothing else. */
final class PlainExtensions {
    private static final byte[] NOTHING = new byte[0];
    private static final int MAX_USER_OCTETS = 64;

    /** Short and long names, in the order of their bits. */
    static final String[][] KEY_USAGES = {
        {"digitalSignature", "Digital Signature"},
        {"nonRepudiation", "Non Repudiation"},
        {"keyEncipherment", "Key Encipherment"},
        {"dataEncipherment", "Data Encipherment"},
        {"keyAgreement", "Key Agreement"},
        {"keyCertSign", "Certificate Sign"},
        {"cRLSign", "CRL Sign"},
        {"encipherOnly", "Encipher Only"},
        {"decipherOnly", "Decipher Only"}
    };

    /** Short and long names, in the order of their bits. */
    static final String[][] NETSCAPE_TYPES = {
        {"client", "SSL Client"},
        {"server", "SSL Server"},
        {"email", "S/MIME"},
        {"objsign", "Object Signing"},
        {"reserved", "Unused"},
        {"sslCA", "SSL CA"},
        {"emailCA", "S/MIME CA"},
        {"objCA", "Object Signing CA"}
    };

    static byte[] bits(List<ValueList.Item> items, String[][] names) {
        int bits = 0;
        for (ValueList.Item item : items) {
            bits |= 1 << indexOf(item.name(), names);
        }
        return Der.namedBits(bits);
    }

    private static int indexOf(String name, String[][] names) {
        for (int i = 0; i < names.length; i++) {
            if (names[i][0].equals(name) || names[i][1].equals(name)) {
                return i;
            }
        }
        throw new ConfigValueException("unknown bit string argument " + name);
    }

    static byte[] basicConstraints(List<ValueList.Item> items) {
        boolean authority = false;
        byte[] pathLength = NOTHING;
        for (ValueList.Item item : items) {
            switch (item.name()) {
                case "CA" -> authority = item.bool();
                case "pathlen" -> pathLength = Der.integer(Octets.number(item.required()));
                default -> throw invalidName(item);
            }
        }
        return Der.sequence(authority ? Der.bool(true) : NOTHING, pathLength);
    }

    static byte[] policyConstraints(List<ValueList.Item> items) {
        byte[] explicit = NOTHING;
        byte[] mapping = NOTHING;
        for (ValueList.Item item : items) {
            byte[] number = Der.integer(Octets.number(item.required()));
            switch (item.name()) {
                case "requireExplicitPolicy" -> explicit = Der.implicit(Tag.context(0), number);
                case "inhibitPolicyMapping" -> mapping = Der.implicit(Tag.context(1), number);
                default -> throw invalidName(item);
            }
        }
        return Der.sequence(explicit, mapping);
    }

    static ConfigValueException invalidName(ValueList.Item item) {
        return new ConfigValueException("invalid name " + item.name());
    }

    static byte[] objects(List<ValueList.Item> items, ObjectRegistry objects) {
        List<byte[]> encoded = new ArrayList<>();
        for (ValueList.Item item : items) {
            String value = item.value();
            encoded.add(Der.oid(objects.require(value == null ? item.name() : value)));
        }
        return Der.sequence(encoded);
    }

    static byte[] tlsFeatures(List<ValueList.Item> items) {
        List<byte[]> encoded = new ArrayList<>();
        for (ValueList.Item item : items) {
            String value = item.value();
            encoded.add(Der.integer(tlsFeature(value == null ? item.name() : value)));
        }
        return Der.sequence(encoded);
    }

    private static int tlsFeature(String text) {
        if (text.equalsIgnoreCase("status_request")) {
            return 5;
        }
        if (text.equalsIgnoreCase("status_request_v2")) {
            return 17;
        }
        BigInteger number = Octets.number(text);
        if (number.signum() < 0 || number.bitLength() > 16) {
            throw new ConfigValueException("invalid syntax: " + text);
        }
        return number.intValue();
    }

    static byte[] strongExtranet(List<ValueList.Item> items) {
        List<byte[]> identities = new ArrayList<>();
        for (ValueList.Item item : items) {
            byte[] user = Octets.of(item.required());
            if (user.length > MAX_USER_OCTETS) {
                throw new ConfigValueException("user too long");
            }
            identities.add(Der.sequence(Der.integer(Octets.number(item.name())), Der.octetString(user)));
        }
        return Der.sequence(Der.integer(0), Der.sequence(identities));
    }

    static byte[] issuerSignTool(List<ValueList.Item> items) {
        String[] names = {"signTool", "cATool", "signToolCert", "cAToolCert"};
        byte[][] values = {empty(), empty(), empty(), empty()};
        for (ValueList.Item item : items) {
            int index = java.util.Arrays.asList(names).indexOf(item.name());
            if (index >= 0) {
                @Nullable String value = item.value();
                values[index] = Der.element(Tag.UTF8_STRING, Octets.of(value == null ? "" : value));
            }
        }
        return Der.sequence(values);
    }

    private static byte[] empty() {
        return Der.element(Tag.UTF8_STRING);
    }

    private PlainExtensions() {}
}
