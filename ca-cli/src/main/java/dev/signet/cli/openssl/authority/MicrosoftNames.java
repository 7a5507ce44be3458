package dev.signet.cli.openssl.authority;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.config.NameEntry;
import java.util.ArrayList;
import java.util.List;

/** Names as an old program of Microsoft's encodes them, mended: what {@code -msie_hack} does. */
final class MicrosoftNames {
    private static final Oid EMAIL_ADDRESS = Oid.of("1.2.840.113549.1.9.1");
    private static final int OCTETS_PER_CHARACTER = 4;

    /** Returns a name with the types of strings that were meant. */
    static byte[] mended(byte[] name) {
        List<NameEntry> entries = new ArrayList<>();
        for (NameEntry entry : NameEntry.of(name)) {
            boolean email = entry.type().equals(EMAIL_ADDRESS);
            DerNode value = narrowed(entry.value());
            if (value.is(Tag.IA5_STRING) && !email) {
                value = retagged(value, Tag.TELETEX_STRING);
            } else if (value.is(Tag.PRINTABLE_STRING) && email) {
                value = retagged(value, Tag.IA5_STRING);
            }
            entries.add(new NameEntry(entry.set(), entry.type(), value));
        }
        return NameEntry.encode(entries);
    }

    private static DerNode retagged(DerNode value, int tag) {
        return DerNode.parse(Der.element(tag, value.content()));
    }

    /** Turns a UniversalString of small characters into one octet for each. */
    private static DerNode narrowed(DerNode value) {
        byte[] wide = value.content();
        if (!value.is(Tag.UNIVERSAL_STRING) || wide.length % OCTETS_PER_CHARACTER != 0) {
            return value;
        }
        byte[] narrow = new byte[wide.length / OCTETS_PER_CHARACTER];
        for (int i = 0; i < wide.length; i++) {
            if (i % OCTETS_PER_CHARACTER == OCTETS_PER_CHARACTER - 1) {
                narrow[i / OCTETS_PER_CHARACTER] = wide[i];
            } else if (wide[i] != 0) {
                return value;
            }
        }
        return DerNode.parse(Der.element(Tag.PRINTABLE_STRING, narrow));
    }

    private MicrosoftNames() {}
}
