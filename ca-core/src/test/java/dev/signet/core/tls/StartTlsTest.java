package dev.signet.core.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.tls.StartTls.Outcome;
import dev.signet.core.tls.StartTls.Protocol;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.junit.jupiter.api.Test;

/** Each protocol's words, with a server that knows its part by heart: one piece for each time that it is listened to. */
class StartTlsTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private StartTls words = new StartTls(InputStream.nullInputStream(), said);

    private Outcome negotiate(Protocol protocol, String... answers) throws IOException {
        words = new StartTls(new Answers(answers), said);
        return words.negotiate(protocol, null, "host.example");
    }

    private String said() {
        return said.toString(StandardCharsets.ISO_8859_1);
    }

    @Test
    void smtp_greets_and_asks() throws IOException {
        assertThat(negotiate(
                        Protocol.SMTP, "220-one\r\n220 two\r\n", "250-mail\r\n250 STARTTLS\r\n", "220 go ahead\r\n"))
                .isEqualTo(Outcome.READY);
        assertThat(said()).isEqualTo("EHLO mail.example.com\r\nSTARTTLS\r\n");
        assertThat(words.lastWords()).isEqualTo("250 STARTTLS\r\n");
        assertThat(words.remarks()).isEmpty();
    }

    @Test
    void smtp_without_the_extension_is_tried_anyway() throws IOException {
        assertThat(negotiate(Protocol.SMTP, "220 mail\r\n", "250 mail\r\n", "502 no\r\n"))
                .isEqualTo(Outcome.READY);
        assertThat(words.remarks()).startsWith("Didn't find STARTTLS in server response");
    }

    @Test
    void lmtp_greets_in_its_own_way() throws IOException {
        assertThat(negotiate(Protocol.LMTP, "220 mail\r\n", "250 STARTTLS\r\n", "220 go\r\n"))
                .isEqualTo(Outcome.READY);
        assertThat(said()).startsWith("LHLO ");
    }

    @Test
    void pop3_asks_after_the_greeting() throws IOException {
        assertThat(negotiate(Protocol.POP3, "+OK ready\r\n", "+OK\r\n")).isEqualTo(Outcome.READY);
        assertThat(said()).isEqualTo("STLS\r\n");
    }

    @Test
    void imap_looks_at_the_capabilities() throws IOException {
        assertThat(negotiate(
                        Protocol.IMAP,
                        "* OK ready\r\n",
                        "* CAPABILITY IMAP4rev1 STARTTLS\r\n. OK done\r\n",
                        ". OK begin\r\n"))
                .isEqualTo(Outcome.READY);
        assertThat(said()).isEqualTo(". CAPABILITY\r\n. STARTTLS\r\n");
        assertThat(words.lastWords()).isEqualTo(". OK done\r\n");
    }

    @Test
    void ftp_waits_for_the_last_line_of_the_greeting() throws IOException {
        assertThat(negotiate(Protocol.FTP, "220-hello\r\n more\r\n220 ready\r\n", "234 go\r\n"))
                .isEqualTo(Outcome.READY);
        assertThat(said()).isEqualTo("AUTH TLS\r\n");
    }

    @Test
    void xmpp_opens_a_stream_to_the_host() throws IOException {
        assertThat(negotiate(
                        Protocol.XMPP,
                        "<stream:stream>",
                        "<starttls xmlns=\"urn:ietf:params:xml:ns:xmpp-tls\"/>",
                        "<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>"))
                .isEqualTo(Outcome.READY);
        assertThat(said()).contains("xmlns='jabber:client' to='host.example'");
    }

    @Test
    void xmpp_without_the_feature_is_refused() throws IOException {
        assertThat(negotiate(Protocol.XMPP_SERVER, "<stream:stream>")).isEqualTo(Outcome.REFUSED);
        assertThat(said()).contains("xmlns='jabber:server'");
    }

    @Test
    void postgres_says_s_or_not() throws IOException {
        assertThat(negotiate(Protocol.POSTGRES, "S")).isEqualTo(Outcome.READY);
        assertThat(said.toByteArray()).containsExactly(0, 0, 0, 8, 4, 210, 22, 47);
        assertThat(negotiate(Protocol.POSTGRES, "N")).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void mysql_needs_version_10_and_the_capability() throws IOException {
        String rest = "\0abcdefghijkl\0";
        assertThat(negotiate(Protocol.MYSQL, mysql("\n8.0" + rest + "\0\b\0\0")))
                .isEqualTo(Outcome.READY);
        assertThat(said.toByteArray()).hasSize(36).startsWith(0x20, 0, 0, 1, 0x85);
        assertThat(negotiate(Protocol.MYSQL, mysql("\n8.0" + rest + "\0\0\0\0")))
                .isEqualTo(Outcome.REFUSED);
        assertThat(words.remarks()).isEqualTo("MySQL server does not support SSL.\n");
        assertThat(negotiate(Protocol.MYSQL, mysql("\t8.0" + rest + "\0\b\0\0")))
                .isEqualTo(Outcome.REFUSED);
        assertThat(words.remarks()).isEqualTo("Only MySQL protocol version 10 is supported.\n");
        assertThat(negotiate(Protocol.MYSQL, "short")).isEqualTo(Outcome.REFUSED);
        assertThat(words.remarks()).isEqualTo("MySQL packet too short.\n");
    }

    private static String mysql(String payload) {
        return (char) payload.length() + "\0\0\0" + payload;
    }

    @Test
    void irc_waits_for_670() throws IOException {
        assertThat(negotiate(Protocol.IRC, ":irc 020 * :wait\r\n:irc 670 * :go\r\n"))
                .isEqualTo(Outcome.READY);
        assertThat(negotiate(Protocol.IRC, ":irc 421 STARTTLS :Unknown command\r\n"))
                .isEqualTo(Outcome.REFUSED);
        assertThat(words.remarks()).contains("STARTTLS not supported: :irc 421", "Server does not support STARTTLS.\n");
    }

    @Test
    void nntp_needs_382() throws IOException {
        assertThat(negotiate(Protocol.NNTP, "200 news\r\n", "101 list\r\nSTARTTLS\r\n.\r\n", "382 continue\r\n"))
                .isEqualTo(Outcome.READY);
        assertThat(negotiate(Protocol.NNTP, "200 news\r\n", "101 list\r\n.\r\n", "580 no\r\n"))
                .isEqualTo(Outcome.REFUSED);
        assertThat(words.remarks()).endsWith("STARTTLS failed: 580 no\r\n");
    }

    @Test
    void sieve_needs_ok_in_any_case() throws IOException {
        assertThat(negotiate(Protocol.SIEVE, "\"StartTLS\"\r\nOK\r\n", "ok go\r\n"))
                .isEqualTo(Outcome.READY);
        assertThat(words.remarks()).isEmpty();
        assertThat(negotiate(Protocol.SIEVE, "\"STARTTLS\"\r\nOK\r\n", "NO way\r\n"))
                .isEqualTo(Outcome.REFUSED);
    }

    @Test
    void ldap_reads_the_result_code() throws IOException {
        assertThat(negotiate(Protocol.LDAP, ldap(0))).isEqualTo(Outcome.READY);
        assertThat(negotiate(Protocol.LDAP, ldap(2))).isEqualTo(Outcome.REFUSED);
        assertThat(words.remarks()).isEqualTo("STARTTLS failed, LDAP Result Code: 2\n");
        assertThat(negotiate(Protocol.LDAP, "rubbish")).isEqualTo(Outcome.REFUSED);
        assertThat(words.remarks()).contains("ldap_ExtendedResponse_parse failed\n");
    }

    private static String ldap(int code) {
        return "0\u000c\u0002\u0001\u0001x\u0007\n\u0001" + (char) code + "\u0004\0\u0004\0";
    }

    @Test
    void telnet_agrees_on_start_tls() throws IOException {
        assertThat(negotiate(Protocol.TELNET, "\u00ff\u00fd.", "\u00ff\u00fa.\u0001\u00ff\u00f0"))
                .isEqualTo(Outcome.READY);
        assertThat(negotiate(Protocol.TELNET, "login: ")).isEqualTo(Outcome.REFUSED);
    }

    /** Gives each reader one piece at most, as a network does. */
    private static final class Answers extends InputStream {
        private final Deque<byte[]> pieces = new ArrayDeque<>();

        Answers(String... answers) {
            Arrays.stream(answers)
                    .map(answer -> answer.getBytes(StandardCharsets.ISO_8859_1))
                    .forEach(pieces::add);
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            byte[] piece = pieces.poll();
            if (piece == null) {
                return -1;
            }
            int count = Math.min(length, piece.length);
            System.arraycopy(piece, 0, buffer, offset, count);
            if (count < piece.length) {
                pieces.addFirst(Arrays.copyOfRange(piece, count, piece.length));
            }
            return count;
        }
    }
}
