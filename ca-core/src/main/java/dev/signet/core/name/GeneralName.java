package dev.signet.core.name;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.Tag;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * A name in a subject alternative name, a name constraint, or an access location (RFC 5280 section 4.2.1.6).
 *
 * <p>What was read from a certificate may be anything; what {@link #parse(String)} returns is well formed.
 */
public sealed interface GeneralName {
    /** Returns the DER of the GeneralName choice. */
    byte[] encoded();

    /** Returns the kind of name. */
    NameKind kind();

    /** Returns the name without its kind, for people. */
    String value();

    /** Returns the name with its kind before it, such as {@code dns:db.internal}; {@link #parse(String)} reads it. */
    default String text() {
        return kind().prefix() + ":" + value();
    }

    /**
     * A DNS name, possibly with a wildcard as its first label.
     *
     * @param value in A-labels, without a final dot; in a certificate that was read, whatever stands there
     */
    record Dns(String value) implements GeneralName {
        @Override
        public byte[] encoded() {
            return Der.implicit(Tag.context(2), Der.ia5String(value));
        }

        @Override
        public NameKind kind() {
            return NameKind.DNS;
        }
    }

    /**
     * An electronic mail address.
     *
     * @param value such as {@code ops@example.org}; in a name constraint a host or {@code .domain} too
     */
    record Email(String value) implements GeneralName {
        @Override
        public byte[] encoded() {
            return Der.implicit(Tag.context(1), Der.ia5String(value));
        }

        @Override
        public NameKind kind() {
            return NameKind.EMAIL;
        }
    }

    /**
     * A URI, such as a SPIFFE ID.
     *
     * @param value such as {@code spiffe://example.org/web}; in a name constraint a host or {@code .domain}
     */
    record Uri(String value) implements GeneralName {
        @Override
        public byte[] encoded() {
            return Der.implicit(Tag.context(6), Der.ia5String(value));
        }

        @Override
        public NameKind kind() {
            return NameKind.URI;
        }
    }

    /** An IP address, or in a name constraint an address with its mask. */
    record Ip(IpAddress address) implements GeneralName {
        @Override
        public byte[] encoded() {
            return Der.element(Tag.context(7), address.octets());
        }

        @Override
        public NameKind kind() {
            return NameKind.IP;
        }

        @Override
        public String value() {
            return address.toString();
        }
    }

    /** A distinguished name. */
    record Directory(DistinguishedName name) implements GeneralName {
        @Override
        public byte[] encoded() {
            return Der.explicit(4, name.encoded());
        }

        @Override
        public NameKind kind() {
            return NameKind.DIRECTORY;
        }

        @Override
        public String value() {
            return name.toString();
        }
    }

    /**
     * A name of a form that is only carried along: otherName, x400Address, ediPartyName, registeredID.
     *
     * @param hex its DER in hexadecimal
     */
    record Other(String hex) implements GeneralName {
        @Override
        public byte[] encoded() {
            return HexFormat.of().parseHex(hex);
        }

        @Override
        public NameKind kind() {
            return NameKind.OTHER;
        }

        @Override
        public String value() {
            return hex;
        }
    }

    /**
     * Reads a GeneralName.
     *
     * @throws DerException if it is malformed
     */
    static GeneralName parse(DerNode node) {
        return switch (node.identifier()) {
            case 0x81 -> new Email(ascii(node));
            case 0x82 -> new Dns(ascii(node));
            case 0x86 -> new Uri(ascii(node));
            case 0x87 -> new Ip(IpAddress.ofOctets(node.content()));
            case 0xa4 -> new Directory(DistinguishedName.parse(node.only()));
            case 0x88, 0xa0, 0xa3, 0xa5 -> new Other(HexFormat.of().formatHex(node.encoded()));
            default ->
                throw new DerException(
                        node.offset(),
                        "tag 0x" + Integer.toHexString(node.identifier()) + " is no form of GeneralName");
        };
    }

    private static String ascii(DerNode node) {
        return new String(node.content(), StandardCharsets.ISO_8859_1);
    }

    /**
     * Reads a name as people write it, with its kind before it ({@code dns:}, {@code ip:}, {@code email:}, {@code uri:},
     * {@code dirname:}) or without: an address is an IP address, what has {@code ://} a URI, what has {@code @} an e-mail
     * address, anything else a DNS name.
     *
     * @throws SignetException if it is not a well-formed name of that kind
     */
    static GeneralName parse(String text) {
        int colon = text.indexOf(':');
        String prefix = colon < 0 ? "" : text.substring(0, colon).toLowerCase(Locale.ROOT);
        String rest = text.substring(colon + 1);
        return switch (prefix) {
            case "dns" -> new Dns(DnsNames.canonical(rest));
            case "ip" -> new Ip(IpAddress.parse(rest).orElseThrow(() -> notAnAddress(rest)));
            case "email" -> new Email(EmailAddresses.checked(rest));
            case "uri" -> new Uri(Uris.checked(rest));
            case "dirname" -> new Directory(DistinguishedName.parse(rest));
            default -> guess(text);
        };
    }

    private static GeneralName guess(String text) {
        Optional<IpAddress> address = IpAddress.parse(text);
        if (address.isPresent()) {
            return new Ip(address.get());
        }
        if (text.contains("://")) {
            return new Uri(Uris.checked(text));
        }
        if (text.contains("@")) {
            return new Email(EmailAddresses.checked(text));
        }
        return new Dns(DnsNames.canonical(text));
    }

    private static SignetException notAnAddress(String text) {
        return Problem.of(Kind.USAGE, "\"" + text + "\" is not an IP address")
                .fix("write it as 192.0.2.7 or 2001:db8::7")
                .exception();
    }
}
