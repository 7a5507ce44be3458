package dev.signet.core.tls;

import dev.signet.core.asn1.DerException;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.text.CertificateAnswers;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.NameFormat;
import dev.signet.core.text.PeerText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code s_client} prints about a connection.
 *
 * @param connection the connection, at whatever point it is
 * @param names how names are printed
 * @param showCertificates whether each certificate of the chain is printed, and not only the server's
 * @param schemes the signature schemes that the client takes
 * @param verify the result of verifying the server
 * @param exportLabel the label of key material to print, or null
 * @param exportLength how many octets of that
 */
public record ClientReport(
        TlsConnection connection,
        NameFormat names,
        boolean showCertificates,
        List<Integer> schemes,
        PeerVerification verify,
        @Nullable String exportLabel,
        int exportLength) {

    /** Appends the whole report, or after a second handshake the part about the session. */
    public void append(StringBuilder out, boolean full) {
        HandshakeFacts facts = connection.facts();
        CertificateDocument peer = peer();
        if (full) {
            chain(out, facts);
            out.append("---\n");
            serverCertificate(out, facts, peer);
            authorities(out, facts.authorities(), "client");
            signatures(out, facts);
            out.append("---\nSSL handshake has read ")
                    .append(connection.octetsReceived())
                    .append(" bytes and written ")
                    .append(connection.octetsSent())
                    .append(" bytes\n");
        }
        verify.append(out);
        session(out, facts, full ? peer : null);
        export(out, facts);
        out.append("---\n");
    }

    private @Nullable CertificateDocument peer() {
        HandshakeFacts facts = connection.facts();
        if (!facts.serverCertificates.isEmpty()) {
            return connection.approved() ? document(facts.serverCertificates.get(0)) : null;
        }
        byte[] inherited = facts.resumed ? connection.session().peerCertificate() : null;
        return inherited == null ? null : document(inherited);
    }

    static @Nullable CertificateDocument document(byte[] encoded) {
        try {
            return CertificateDocument.parse(encoded);
        } catch (DerException malformed) {
            return null;
        }
    }

    private void chain(StringBuilder out, HandshakeFacts facts) {
        if (facts.serverCertificates.isEmpty()) {
            return;
        }
        out.append("---\nCertificate chain\n");
        for (int i = 0; i < facts.serverCertificates.size(); i++) {
            CertificateDocument certificate = document(facts.serverCertificates.get(i));
            if (certificate != null) {
                entry(out, i, certificate);
            }
        }
    }

    private void entry(StringBuilder out, int position, CertificateDocument certificate) {
        PeerText text = PeerText.of(certificate);
        out.append(position < 10 ? " " : "").append(position).append(" s:");
        text.subject(out, names);
        out.append("\n   i:");
        text.issuer(out, names);
        out.append('\n');
        if (text.hasKey()) {
            out.append("   a:PKEY: ")
                    .append(text.keyName())
                    .append(", ")
                    .append(text.keyBits())
                    .append(" (bit); sigalg: ")
                    .append(text.signatureName())
                    .append('\n');
        }
        out.append("   v:NotBefore: ");
        text.notBefore(out);
        out.append("; NotAfter: ");
        text.notAfter(out);
        out.append('\n');
        if (showCertificates) {
            out.append(new PemBlock("CERTIFICATE", certificate.encoded()).text());
        }
    }

    private void serverCertificate(StringBuilder out, HandshakeFacts facts, @Nullable CertificateDocument peer) {
        if (peer == null) {
            out.append("no peer certificate available\n");
            return;
        }
        out.append("Server certificate\n");
        if (!showCertificates || facts.serverCertificates.isEmpty()) {
            out.append(new PemBlock("CERTIFICATE", peer.encoded()).text());
        }
        CertificateAnswers answers = new CertificateAnswers(peer, out);
        answers.subject(names);
        answers.issuer(names);
    }

    private void authorities(StringBuilder out, List<byte[]> authorities, String side) {
        if (authorities.isEmpty()) {
            out.append("---\nNo ").append(side).append(" certificate CA names sent\n");
            return;
        }
        out.append("---\nAcceptable ").append(side).append(" certificate CA names\n");
        for (byte[] name : authorities) {
            PeerText.name(out, name, names);
            out.append('\n');
        }
    }

    private void signatures(StringBuilder out, HandshakeFacts facts) {
        SchemeText.certificateTypes(out, facts.certificateTypes());
        SchemeText.schemes(out, "Requested Signature Algorithms: ", facts.requestedSchemes());
        SchemeText.schemes(
                out,
                "Shared Requested Signature Algorithms: ",
                SchemeText.shared(facts.requestedSchemes(), schemes, facts.is13()));
        boolean refused = !facts.serverCertificates.isEmpty() && !connection.approved();
        if (!refused) {
            SchemeText.peerSignature(out, facts.serverScheme(), "Peer signing digest: ", "Peer signature type: ");
        }
        String temporary = facts.temporaryKey();
        if (temporary != null && (facts.is13() || !refused)) {
            out.append(temporary).append('\n');
        }
    }

    private void session(StringBuilder out, HandshakeFacts facts, @Nullable CertificateDocument peer) {
        CipherSuite suite = facts.suiteInUse();
        out.append(facts.resumed() ? "---\nReused, " : "---\nNew, ")
                .append(suite == null ? "(NONE)" : versionOf(suite))
                .append(", Cipher is ")
                .append(suite == null ? "(NONE)" : suite.name())
                .append('\n');
        if (peer != null) {
            out.append("Server public key is ")
                    .append(PeerText.of(peer).keyBits())
                    .append(" bit\n");
        }
        out.append("Secure Renegotiation IS")
                .append(facts.secureRenegotiation() ? "" : " NOT")
                .append(" supported\nCompression: NONE\nExpansion: NONE\n");
        if (facts.protocol() != null && facts.finished()) {
            out.append("ALPN protocol: ").append(facts.protocol()).append('\n');
        } else {
            out.append("No ALPN negotiated\n");
        }
        if (connection.session().version() == TlsVersion.TLS1_3) {
            out.append("Early data was not sent\n");
            out.append("Verify return code: ")
                    .append(verify.code())
                    .append(" (")
                    .append(verify.text())
                    .append(")\n");
        } else if (!facts.clientSuites().isEmpty()) {
            int result = connection.approved() || facts.resumed() ? verify.code() : 0;
            SessionText.append(out, connection.session().verified(result), result == 0 ? "ok" : verify.text());
        }
    }

    private static String versionOf(CipherSuite suite) {
        return suite.version() == CipherSuite.Version.TLS1
                ? "TLSv1.0"
                : suite.version().text();
    }

    private void export(StringBuilder out, HandshakeFacts facts) {
        if (exportLabel != null && facts.finished()) {
            material(out, connection, exportLabel, exportLength);
        }
    }

    static void material(StringBuilder out, TlsConnection connection, String label, int length) {
        out.append("Keying material exporter:\n    Label: '")
                .append(label)
                .append("'\n    Length: ")
                .append(length)
                .append(" bytes\n");
        byte[] material = connection.export(label, length);
        if (material == null) {
            out.append("    Error\n");
            return;
        }
        out.append("    Keying material: ");
        SessionText.hex(out, material);
        out.append('\n');
    }

    /** Appends the summary of {@code -brief}. */
    public void appendBrief(StringBuilder out) {
        HandshakeFacts facts = connection.facts();
        TlsVersion version = facts.version();
        CipherSuite suite = facts.suite();
        out.append("Protocol version: ")
                .append(version == null ? "unknown" : version.text())
                .append("\nCiphersuite: ")
                .append(suite == null ? "(NONE)" : suite.name())
                .append('\n');
        SchemeText.schemes(out, "Requested Signature Algorithms: ", facts.requestedSchemes());
        CertificateDocument peer = peer();
        if (peer == null) {
            out.append("No peer certificate\n");
        } else {
            out.append("Peer certificate: ");
            PeerText.of(peer).subject(out, names);
            out.append('\n');
            SchemeText.peerSignature(out, facts.serverScheme(), "Hash used: ", "Signature type: ");
            verify.append(out);
        }
        SchemeText.pointFormats(out, facts.serverPointFormats());
        String temporary = facts.temporaryKey();
        if (temporary != null) {
            out.append(temporary).append('\n');
        }
    }
}
