package dev.signet.core.tls;

import dev.signet.core.pem.PemBlock;
import dev.signet.core.text.CertificateAnswers;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.CertificateFormat;
import dev.signet.core.text.CertificateText;
import dev.signet.core.text.NameFormat;
import dev.signet.core.text.PeerText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What {@code s_server} prints about a connection.
 *
 * @param connection the connection
 * @param settings what the server offers
 * @param names how names are printed
 * @param verify the result of verifying the client
 * @param exportLabel the label of key material to print, or null
 * @param exportLength how many octets of that
 */
public record ServerReport(
        TlsConnection connection,
        ServerSettings settings,
        NameFormat names,
        PeerVerification verify,
        @Nullable String exportLabel,
        int exportLength) {

    /** Appends what is printed when the handshake is done. */
    public void append(StringBuilder out) {
        HandshakeFacts facts = connection.facts();
        out.append(SessionFile.write(connection.session().verified(verify.code())));
        CertificateDocument peer = peer();
        if (peer != null) {
            out.append("Client certificate\n").append(new PemBlock("CERTIFICATE", peer.encoded()).text());
            CertificateAnswers answers = new CertificateAnswers(peer, out);
            answers.subject(names);
            answers.issuer(names);
        }
        String shared = sharedSuites();
        if (!shared.isEmpty()) {
            out.append("Shared ciphers:").append(shared).append('\n');
        }
        signatures(out, facts);
        if (!facts.is13()) {
            SchemeText.pointFormats(out, facts.clientPointFormats());
        }
        groups(out, facts);
        authorities(out, facts);
        CipherSuite suite = facts.suite();
        out.append("CIPHER is ").append(suite == null ? "(NONE)" : suite.name()).append('\n');
        if (facts.resumed()) {
            out.append("Reused session-id\n");
        }
        out.append("Secure Renegotiation IS").append(secure(facts)).append(" supported\n");
        if (exportLabel != null) {
            ClientReport.material(out, connection, exportLabel, exportLength);
        }
    }

    private static String secure(HandshakeFacts facts) {
        return facts.clientSecureRenegotiation() ? "" : " NOT";
    }

    private @Nullable CertificateDocument peer() {
        byte[] certificate = connection.session().peerCertificate();
        return certificate == null ? null : ClientReport.document(certificate);
    }

    private String sharedSuites() {
        StringBuilder names = new StringBuilder();
        for (int id : connection.facts().clientSuites()) {
            CipherSuite suite = CipherSuites.byId(id);
            if (suite != null && settings.suites().contains(suite)) {
                names.append(names.length() == 0 ? "" : ":").append(suite.name());
            }
        }
        return names.toString();
    }

    private void signatures(StringBuilder out, HandshakeFacts facts) {
        if (facts.resumed()) {
            return;
        }
        SchemeText.schemes(out, "Signature Algorithms: ", facts.clientSchemes());
        List<Integer> own = new ArrayList<>(settings.schemes());
        own.removeIf(scheme -> facts.is13() && "DSA".equals(SignatureSchemes.type(scheme)));
        SchemeText.schemes(out, "Shared Signature Algorithms: ", SchemeText.shared(facts.clientSchemes(), own, false));
        SchemeText.peerSignature(out, facts.clientScheme(), "Peer signing digest: ", "Peer signature type: ");
    }

    private void groups(StringBuilder out, HandshakeFacts facts) {
        if (facts.clientGroups().isEmpty()) {
            return;
        }
        List<Integer> shared = new ArrayList<>();
        for (int group : facts.clientGroups()) {
            if (settings.groups().contains(group) && (facts.is13() || !NamedGroups.finiteField(group))) {
                shared.add(group);
            }
        }
        SchemeText.groups(out, "Supported groups: ", facts.clientGroups());
        out.append('\n');
        SchemeText.groups(out, "Shared groups: ", shared);
        out.append(shared.isEmpty() ? "NONE\n" : "\n");
    }

    private void authorities(StringBuilder out, HandshakeFacts facts) {
        if (facts.clientAuthorities().isEmpty()) {
            return;
        }
        out.append("---\nAcceptable server certificate CA names\n");
        for (byte[] name : facts.clientAuthorities()) {
            PeerText.name(out, name, names);
            out.append('\n');
        }
    }

    /** Appends the summary of {@code -brief}. */
    public void appendBrief(StringBuilder out) {
        HandshakeFacts facts = connection.facts();
        TlsVersion version = facts.version();
        out.append("Protocol version: ").append(version == null ? "unknown" : version.text());
        out.append("\nClient cipher list: ");
        for (int i = 0; i < facts.clientSuites().size(); i++) {
            out.append(i == 0 ? "" : ":").append(suiteName(facts.clientSuites().get(i)));
        }
        CipherSuite suite = facts.suite();
        out.append("\nCiphersuite: ")
                .append(suite == null ? "(NONE)" : suite.name())
                .append('\n');
        SchemeText.schemes(out, "Signature Algorithms: ", facts.clientSchemes());
        CertificateDocument peer = peer();
        if (peer == null) {
            out.append("No peer certificate\n");
        } else {
            out.append("Peer certificate: ");
            PeerText.of(peer).subject(out, names);
            out.append('\n');
            SchemeText.peerSignature(out, facts.clientScheme(), "Hash used: ", "Signature type: ");
            verify.append(out);
        }
        if (!facts.is13()) {
            SchemeText.pointFormats(out, facts.clientPointFormats());
        }
        if (!facts.clientGroups().isEmpty()) {
            SchemeText.groups(out, "Supported groups: ", facts.clientGroups());
            out.append('\n');
        }
    }

    private static String suiteName(int id) {
        CipherSuite suite = CipherSuites.byId(id);
        if (suite != null) {
            return suite.name();
        }
        String digits = Integer.toHexString(0x10000 | id).substring(1).toUpperCase(Locale.ROOT);
        return switch (id) {
            case 0xff -> "TLS_EMPTY_RENEGOTIATION_INFO_SCSV";
            case 0x5600 -> "TLS_FALLBACK_SCSV";
            default -> "0x" + digits;
        };
    }

    /**
     * Appends the body of the status page of {@code -www}.
     *
     * @param command the command line of the server
     * @param statistics what {@link ServerStatistics} says
     */
    public void appendPage(StringBuilder out, String command, String statistics) {
        HandshakeFacts facts = connection.facts();
        out.append("<HTML><BODY BGCOLOR=\"#ffffff\">\n<pre>\n\n")
                .append(command.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                .append("\nSecure Renegotiation IS")
                .append(secure(facts))
                .append(" supported\nCiphers supported in s_server binary\n");
        int count = settings.suites().size();
        for (int i = 0; i < count; i++) {
            CipherSuite suite = settings.suites().get(i);
            padded(
                    out,
                    suite.version() == CipherSuite.Version.TLS1
                            ? "TLSv1.0"
                            : suite.version().text(),
                    11);
            out.append(':');
            padded(out, suite.name(), 25);
            out.append(i % 2 == 1 && i + 1 != count ? " \n" : " ");
        }
        out.append("\n---\nCiphers common between both SSL end points:\n");
        String[] shared = sharedSuites().split(":", -1);
        for (int i = 0; i < shared.length; i++) {
            out.append(shared[i]);
            if (i + 1 < shared.length) {
                out.append(" ".repeat(Math.max(0, 26 - shared[i].length()))).append((i + 1) % 3 == 0 ? '\n' : ' ');
            }
        }
        out.append('\n');
        signatures(out, facts);
        groups(out, facts);
        authorities(out, facts);
        CipherSuite suite = facts.suite();
        out.append(facts.resumed() ? "---\nReused, " : "---\nNew, ")
                .append(suite == null ? "(NONE)" : suite.version().text())
                .append(", Cipher is ")
                .append(suite == null ? "(NONE)" : suite.name())
                .append('\n');
        SessionText.append(out, connection.session().verified(verify.code()), verify.text());
        out.append("---\n").append(statistics).append("---\n");
        CertificateDocument peer = peer();
        if (peer == null) {
            out.append("no client certificate available\n");
        } else {
            out.append("Client certificate\n");
            CertificateText.append(out, peer, names, CertificateFormat.ALL, "");
            out.append(new PemBlock("CERTIFICATE", peer.encoded()).text());
        }
        out.append("</pre></BODY></HTML>\r\n\r\n");
    }

    private static void padded(StringBuilder out, String text, int width) {
        out.append(text).append(" ".repeat(Math.max(0, width - text.length())));
    }
}
