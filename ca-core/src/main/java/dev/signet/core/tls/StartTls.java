package dev.signet.core.tls;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The few words in other protocols that come before TLS: {@code STARTTLS} and its like.
 *
 * <p>They are spoken as {@code s_client} does, on streams of one octet a character, with its words where a server has none.
 */
public final class StartTls {
    /** The longest line or answer that is looked at. */
    private static final int BUFFER = 8192;

    private static final String TRYING = "Didn't find STARTTLS in server response, trying anyway...\n";
    private static final String FEATURE = "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'";

    /** A protocol with such words. */
    public enum Protocol {
        SMTP("smtp"),
        POP3("pop3"),
        IMAP("imap"),
        FTP("ftp"),
        XMPP("xmpp"),
        XMPP_SERVER("xmpp-server"),
        TELNET("telnet"),
        IRC("irc"),
        MYSQL("mysql"),
        POSTGRES("postgres"),
        LMTP("lmtp"),
        NNTP("nntp"),
        SIEVE("sieve"),
        LDAP("ldap");

        private final String word;

        Protocol(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /** Returns the protocol of a word, or null. */
        public static @Nullable Protocol find(String word) {
            for (Protocol protocol : values()) {
                if (protocol.word.equals(word)) {
                    return protocol;
                }
            }
            return null;
        }
    }

    /** What came of it. */
    public enum Outcome {
        /** TLS may begin. */
        READY,
        /** It may not; what is known of the connection is still shown. */
        REFUSED,
        /** It may not, and there is nothing to show. */
        FAILED
    }

    private final InputStream in;
    private final OutputStream out;
    private final StringBuilder remarks = new StringBuilder();
    private String line = "";

    /** Prepares to speak on streams. */
    public StartTls(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** Returns what there is to say about it, in lines. */
    public String remarks() {
        return remarks.toString();
    }

    /** Returns what the server said last, as far as {@code s_client} shows it after the handshake. */
    public String lastWords() {
        return line;
    }

    /**
     * Asks for TLS.
     *
     * @param name the name to give as one's own, or for XMPP as the server's; null for the usual
     * @param host the host that is connected to
     */
    public Outcome negotiate(Protocol protocol, @Nullable String name, @Nullable String host) throws IOException {
        return switch (protocol) {
            case SMTP, LMTP -> mail(protocol == Protocol.SMTP ? "EHLO " : "LHLO ", name);
            case POP3 -> pop3();
            case IMAP -> imap();
            case FTP -> ftp();
            case XMPP, XMPP_SERVER -> xmpp(protocol == Protocol.XMPP ? "client" : "server", name, host);
            case TELNET -> telnet();
            case IRC -> irc();
            case MYSQL -> mysql();
            case POSTGRES -> postgres();
            case NNTP -> nntp();
            case SIEVE -> sieve();
            case LDAP -> ldap();
        };
    }

    private Outcome mail(String greeting, @Nullable String name) throws IOException {
        do {
            readLine();
        } while (continues());
        say(greeting + (name == null ? "mail.example.com" : name) + "\r\n");
        boolean found = false;
        do {
            readLine();
            found |= line.contains("STARTTLS");
        } while (continues());
        remarks.append(found ? "" : TRYING);
        say("STARTTLS\r\n");
        String ignored = readSome();
        return Outcome.READY;
    }

    private boolean continues() {
        return line.length() > 3 && line.charAt(3) == '-';
    }

    private Outcome pop3() throws IOException {
        String greeting = readSome();
        say("STLS\r\n");
        String answer = readSome();
        line = greeting.substring(0, Math.min(greeting.length(), answer.length()));
        return Outcome.READY;
    }

    private Outcome imap() throws IOException {
        readLine();
        say(". CAPABILITY\r\n");
        boolean found = false;
        do {
            readLine();
            found |= line.contains("STARTTLS");
        } while (line.length() > 3 && line.charAt(0) != '.');
        remarks.append(found ? "" : TRYING);
        say(". STARTTLS\r\n");
        String ignored = readSome();
        return Outcome.READY;
    }

    private Outcome ftp() throws IOException {
        do {
            readLine();
        } while (line.length() > 3 && !(digits(3) && line.charAt(3) == ' '));
        say("AUTH TLS\r\n");
        String ignored = readSome();
        return Outcome.READY;
    }

    private boolean digits(int count) {
        for (int i = 0; i < count; i++) {
            if (line.charAt(i) < '0' || line.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private Outcome xmpp(String kind, @Nullable String name, @Nullable String host) throws IOException {
        say("<stream:stream xmlns:stream='http://etherx.jabber.org/streams' xmlns='jabber:" + kind + "' to='"
                + (name == null ? host : name) + "' version='1.0'>");
        String answer = readSome();
        while (!answer.contains(FEATURE) && !answer.contains(FEATURE.replace('\'', '"'))) {
            answer = readSome();
            if (answer.isEmpty()) {
                return Outcome.REFUSED;
            }
        }
        say(FEATURE + "/>");
        return readSome().contains("<proceed") ? Outcome.READY : Outcome.REFUSED;
    }

    private Outcome telnet() throws IOException {
        String follows = octets(255, 250, 46, 1, 255, 240);
        if (!readSome().equals(octets(255, 253, 46))) {
            return Outcome.REFUSED;
        }
        say(octets(255, 251, 46) + follows);
        return readSome().equals(follows) ? Outcome.READY : Outcome.REFUSED;
    }

    private Outcome irc() throws IOException {
        say("STARTTLS\r\n");
        while (true) {
            readLine();
            int number = numeric();
            if (number == 670) {
                return Outcome.READY;
            }
            boolean refused = (number == 451 || number == 421) && line.contains("STARTTLS");
            if (refused) {
                remarks.append("STARTTLS not supported: ").append(line);
            } else if (number == 691) {
                remarks.append("STARTTLS negotiation failed: ");
            }
            if (number < 0 || refused || number == 691) {
                remarks.append("Server does not support STARTTLS.\n");
                return Outcome.REFUSED;
            }
        }
    }

    /** Returns the number that is the second word of the line, or -1. */
    private int numeric() {
        int start = line.indexOf(' ') + 1;
        int end = start;
        while (end < line.length() && end < start + 9 && line.charAt(end) >= '0' && line.charAt(end) <= '9') {
            end++;
        }
        return start == 0 || end == start ? -1 : Integer.parseInt(line.substring(start, end));
    }

    private Outcome mysql() throws IOException {
        String packet = readSome();
        String problem = mysqlProblem(packet);
        if (problem != null) {
            remarks.append(problem);
            return Outcome.REFUSED;
        }
        byte[] request = new byte[36];
        byte[] head = {0x20, 0, 0, 1, (byte) 0x85, (byte) 0xae, 0x7f, 0, 0, 0, 0, 1, 0x21};
        System.arraycopy(head, 0, request, 0, head.length);
        out.write(request);
        out.flush();
        return Outcome.READY;
    }

    private static @Nullable String mysqlProblem(String packet) {
        if (packet.length() < 21) {
            return "MySQL packet too short.\n";
        }
        if (packet.length() != 4 + packet.charAt(0) + (packet.charAt(1) << 8) + (packet.charAt(2) << 16)) {
            return "MySQL packet length does not match.\n";
        }
        if (packet.charAt(4) != 10) {
            return "Only MySQL protocol version 10 is supported.\n";
        }
        int position = packet.indexOf('\0', 5) + 1;
        if (position == 0) {
            return "Cannot confirm server version. ";
        }
        if (position + 15 > packet.length()) {
            return "MySQL server handshake packet is broken.\n";
        }
        position += 12;
        if (packet.charAt(position++) != 0) {
            return "MySQL packet is broken.\n";
        }
        int capabilities = packet.charAt(position) | packet.charAt(position + 1) << 8;
        return (capabilities & 0x800) == 0 ? "MySQL server does not support SSL.\n" : null;
    }

    private Outcome postgres() throws IOException {
        say(octets(0, 0, 0, 8, 4, 210, 22, 47));
        return readSome().equals("S") ? Outcome.READY : Outcome.REFUSED;
    }

    private Outcome nntp() throws IOException {
        readLine();
        say("CAPABILITIES\r\n");
        readLine();
        boolean found = false;
        if (line.contains("101")) {
            do {
                readLine();
                found |= line.contains("STARTTLS");
            } while (line.length() > 1 && line.charAt(0) != '.');
        }
        remarks.append(found ? "" : TRYING);
        say("STARTTLS\r\n");
        line = readSome();
        if (line.contains("382")) {
            return Outcome.READY;
        }
        remarks.append("STARTTLS failed: ").append(line);
        return Outcome.REFUSED;
    }

    private Outcome sieve() throws IOException {
        boolean found = false;
        do {
            readLine();
            found |= line.toUpperCase(Locale.ROOT).startsWith("\"STARTTLS\"");
        } while (line.length() > 1 && line.charAt(0) == '"');
        remarks.append(found ? "" : TRYING);
        say("STARTTLS\r\n");
        line = readSome();
        if (line.regionMatches(true, 0, "OK", 0, 2)) {
            return Outcome.READY;
        }
        remarks.append(line.length() < 2 ? "STARTTLS failed: " : "STARTTLS not supported: ")
                .append(line);
        return Outcome.REFUSED;
    }

    /** RFC 4511 section 4.14: an extended request, and its response. */
    private Outcome ldap() throws IOException {
        byte[] name = "1.3.6.1.4.1.1466.20037".getBytes(StandardCharsets.US_ASCII);
        out.write(Der.sequence(Der.integer(1), Der.element(0x77, Der.element(0x80, name))));
        out.flush();
        int result = ldapResult(readSome().getBytes(StandardCharsets.ISO_8859_1));
        if (result == 0) {
            return Outcome.READY;
        }
        remarks.append(
                result < 0
                        ? "ldap_ExtendedResponse_parse failed\n"
                        : "STARTTLS failed, LDAP Result Code: " + result + "\n");
        return Outcome.REFUSED;
    }

    private int ldapResult(byte[] answer) {
        DerNode[] parts;
        try {
            parts = DerNode.parseAt(answer, 0, answer.length).children().toArray(new DerNode[0]);
        } catch (DerException malformed) {
            remarks.append("Unexpected LDAP response\n");
            return -1;
        }
        if (parts.length < 1 || !parts[0].is(2)) {
            remarks.append("No MessageID\n");
            return -1;
        }
        if (parts.length < 2 || parts[1].tagClass() != 1 || parts[1].tagNumber() != 24) {
            remarks.append("Not ExtendedResponse\n");
            return -1;
        }
        try {
            DerNode code = parts[1].children().get(0);
            if (code.is(10) && code.contentLength() > 0 && code.contentLength() < 4) {
                int result = 0;
                for (byte octet : code.content()) {
                    result = result << 8 | octet & 0xff;
                }
                return result;
            }
        } catch (DerException | IndexOutOfBoundsException malformed) {
            remarks.append("Not LDAPResult\n");
            return -1;
        }
        remarks.append("Not LDAPResult\n");
        return -1;
    }

    private static String octets(int... values) {
        StringBuilder text = new StringBuilder();
        for (int value : values) {
            text.append((char) value);
        }
        return text.toString();
    }

    private void say(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** Reads a line with its end, octet by octet, so that nothing behind it is taken away from TLS. */
    private void readLine() throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        for (int octet = in.read(); octet >= 0; octet = in.read()) {
            octets.write(octet);
            if (octet == '\n' || octets.size() == BUFFER - 1) {
                break;
            }
        }
        line = octets.toString(StandardCharsets.ISO_8859_1);
    }

    private String readSome() throws IOException {
        byte[] buffer = new byte[BUFFER - 1];
        int read = in.read(buffer);
        return read <= 0 ? "" : new String(Arrays.copyOf(buffer, read), StandardCharsets.ISO_8859_1);
    }
}
