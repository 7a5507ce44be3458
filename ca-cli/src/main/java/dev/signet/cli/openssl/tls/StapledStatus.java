package dev.signet.cli.openssl.tls;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.http.HttpAddress;
import dev.signet.cli.openssl.http.HttpExchange;
import dev.signet.cli.openssl.http.HttpProxy;
import dev.signet.cli.openssl.io.Explanation;
import dev.signet.cli.openssl.io.InputFile;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.Oid;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.extension.Extensions;
import dev.signet.core.ocsp.CertificateId;
import dev.signet.core.ocsp.OcspRequest;
import dev.signet.core.ocsp.OcspResponse;
import dev.signet.core.text.CertificateAnswers;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.OcspText;
import dev.signet.core.tls.StatusSource;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The OCSP response that {@code s_server} staples: out of a file, or from the responder that the certificate names, asked anew for
 * each client.
 */
final class StapledStatus implements StatusSource {
    private static final Oid SHA1 = Oid.of("1.3.14.3.2.26");
    private static final List<String> OPTIONS =
            List.of("status", "status_verbose", "status_timeout", "status_url", "status_file");

    private final Session session;
    private final OptionValues options;
    private final PeerVerifier verifier;
    private final @Nullable HttpAddress otherwise;

    private StapledStatus(
            Session session, OptionValues options, PeerVerifier verifier, @Nullable HttpAddress otherwise) {
        this.session = session;
        this.options = options;
        this.verifier = verifier;
        this.otherwise = otherwise;
    }

    /** Returns whether the options are sound as far as this is concerned; false after having said what is not. */
    static boolean sound(OptionValues options, Session session) {
        String url = options.text("status_url");
        if (url != null && HttpAddress.parse(url) == null) {
            session.err().println("Error parsing -status_url argument");
            Explanation.of(session, url + " is not like http://HOST[:PORT][/PATH], or the same with https");
            return false;
        }
        String file = options.text("status_file");
        try {
            return file == null || fromFile(session, file).length > 0;
        } catch (IOException unusable) {
            return false;
        }
    }

    /** Returns the source that the options ask for; null if clients get no response. */
    static @Nullable StapledStatus of(OptionValues options, Session session, PeerVerifier verifier) {
        if (OPTIONS.stream().noneMatch(options::has)) {
            return null;
        }
        String url = options.text("status_url");
        return new StapledStatus(session, options, verifier, url == null ? null : HttpAddress.parse(url));
    }

    @Override
    public byte @Nullable [] response(byte[] certificate) throws IOException {
        tell("cert_status: callback called");
        String file = options.text("status_file");
        byte[] response = file == null ? fromResponder(certificate) : fromFile(session, file);
        if (response != null && options.has("status_verbose")) {
            StringBuilder text = new StringBuilder("cert_status: ocsp response sent:\n");
            OcspText.appendResponse(text, response);
            ClientRun.text(session.err(), text);
        }
        return response;
    }

    private static byte[] fromFile(Session session, String name) throws IOException {
        byte[] bytes = InputFile.read(session, name).bytes();
        if (bytes == null) {
            session.err().println("cert_status: Cannot open OCSP response file");
            Explanation.of(session, name + " cannot be read");
            throw new IOException("no response in " + name);
        }
        byte[] response = encodedResponse(bytes);
        if (response == null) {
            session.err().println("cert_status: Error reading OCSP response");
            Explanation.ofFile(session, name, bytes, "an OCSP response in DER");
            throw new IOException("no response in " + name);
        }
        return response;
    }

    private static byte @Nullable [] encodedResponse(byte[] bytes) {
        try {
            byte[] response = DerNode.parse(bytes).encoded();
            return OcspText.isResponse(response) ? response : null;
        } catch (DerException malformed) {
            return null;
        }
    }

    private byte @Nullable [] fromResponder(byte[] certificate) throws IOException {
        HttpAddress responder = responder(certificate);
        if (responder == null) {
            session.err().println("cert_status: no AIA and no default responder URL");
            return null;
        }
        byte[] issuer = verifier.issuer(certificate);
        if (issuer == null) {
            session.err().println("cert_status: Can't retrieve issuer certificate.");
            return null;
        }
        OcspRequest request;
        try {
            CertificateId id = CertificateId.of(SHA1, Certificate.parse(issuer), Certificate.parse(certificate));
            request = OcspRequest.of(List.of(id), Extensions.NONE);
        } catch (DerException malformed) {
            throw new IOException(malformed);
        }
        return ask(responder, request);
    }

    private @Nullable HttpAddress responder(byte[] certificate) throws IOException {
        StringBuilder named = new StringBuilder();
        new CertificateAnswers(CertificateDocument.parseAlone(certificate), named).ocspAddresses();
        if (named.isEmpty()) {
            return otherwise;
        }
        String first = named.substring(0, named.indexOf("\n"));
        HttpAddress address = HttpAddress.parse(first);
        if (address == null) {
            session.err().println("cert_status: can't parse AIA URL");
            throw new IOException("not the address of a responder: " + first);
        }
        tell("cert_status: AIA URL: " + first);
        return address;
    }

    private byte @Nullable [] ask(HttpAddress responder, OcspRequest request) {
        String why = "no OCSP response came back";
        try {
            HttpAddress proxy = HttpProxy.of(responder, options.text("proxy"), options.text("no_proxy"), session);
            int timeout = options.number("status_timeout", 0);
            byte[] response = new HttpExchange(responder, proxy, List.of(), timeout, OcspResponse.MAX_LENGTH)
                    .post(request.encoded(), "application/ocsp-request");
            if (OcspText.isResponse(response)) {
                return response;
            }
        } catch (IOException failure) {
            why = failure.getMessage();
        }
        session.err().println("Error querying OCSP responder");
        session.err().println("cert_status: error querying responder");
        Explanation.of(session, why);
        return null;
    }

    private void tell(String what) {
        if (options.has("status_verbose")) {
            session.err().println(what);
        }
    }
}
