package dev.signet.cli.openssl.ocsp;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.http.HttpAddress;
import dev.signet.cli.openssl.http.HttpExchange;
import dev.signet.cli.openssl.http.HttpProxy;
import dev.signet.cli.openssl.io.CertificateInput;
import dev.signet.cli.openssl.io.Explanation;
import dev.signet.cli.openssl.io.InputFile;
import dev.signet.cli.openssl.io.KeyInput;
import dev.signet.cli.openssl.io.Output;
import dev.signet.cli.openssl.json.JsonFiles;
import dev.signet.cli.openssl.json.ResponseJson;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.extension.Extensions;
import dev.signet.core.key.FileSigner;
import dev.signet.core.keyfile.KeyDocument;
import dev.signet.core.ocsp.BasicResponse;
import dev.signet.core.ocsp.OcspRequest;
import dev.signet.core.ocsp.OcspResponse;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.OcspText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run of {@code ocsp}: from the request to what is said of the response. */
final class OcspExchange {
    private static final int NONCE_OCTETS = 16;

    private final OcspArguments arguments;
    private final Session session;
    private final Output output;
    private boolean verified;

    OcspExchange(OcspArguments arguments, Session session) {
        this.arguments = arguments;
        this.session = session;
        this.output = new Output(session, arguments.value("out"));
    }

    /** Returns whether all went well; what did not was said. */
    boolean run() {
        boolean done = exchange();
        if (!done) {
            output.giveUp();
            return false;
        }
        return output.finish();
    }

    private boolean exchange() {
        OcspRequest request = null;
        if (!arguments.ids.isEmpty()) {
            request = OcspRequest.of(arguments.ids, Extensions.NONE);
        } else if (arguments.has("reqin")) {
            request = requestFromFile();
            if (request == null) {
                return false;
            }
        }
        OcspResponder responder = null;
        if (arguments.has("rsigner") || arguments.has("index")) {
            responder = OcspResponder.open(arguments, session);
            if (responder == null) {
                return false;
            }
        }
        String port = arguments.value("port");
        if (request == null && port != null) {
            return responder != null && new OcspServer(arguments, session, responder).serve(port);
        }
        return exchange(request, responder);
    }

    private boolean exchange(@Nullable OcspRequest unprepared, @Nullable OcspResponder responder) {
        OcspRequest request = unprepared;
        boolean nonce = arguments.nonce == OcspArguments.Nonce.ALWAYS
                || arguments.nonce == OcspArguments.Nonce.USUAL && !arguments.ids.isEmpty();
        HttpAddress address = address();
        boolean answers = responder != null && responder.answers();
        if (request == null) {
            if (arguments.has("signer") || arguments.has("reqout") || address != null || nonce || answers) {
                session.err().println("Need an OCSP request for this operation!");
                return false;
            }
        } else {
            request = prepared(request, nonce);
            if (request == null) {
                return false;
            }
            if (arguments.has("req_text")) {
                OcspText.appendRequest(output.text(), request.encoded());
            }
            if (!write(arguments.value("reqout"), request.encoded())) {
                return false;
            }
        }
        byte[] response;
        if (answers && request != null && responder != null) {
            response = responder.respond(request, Instant.now()).encoded();
        } else if (address != null && request != null) {
            response = fetch(address, request);
        } else if (arguments.has("respin")) {
            response = read(arguments.value("respin"), "response");
        } else {
            return true;
        }
        return response != null && report(response, request, answers);
    }

    private @Nullable OcspRequest requestFromFile() {
        byte[] content = read(arguments.value("reqin"), "request");
        try {
            return content == null ? null : OcspRequest.parse(content);
        } catch (DerException notStrict) {
            session.err().println("Error reading OCSP request");
            Explanation.of(session, notStrict.getMessage());
            return null;
        }
    }

    /** Reads the first DER element of a file, which has to be what it is said to be. */
    private byte @Nullable [] read(@Nullable String name, String what) {
        InputFile file = InputFile.read(session, name);
        byte[] content = file.bytes();
        if (!file.opened()) {
            session.err().println("Can't open \"" + name + "\" for reading, No such file or directory");
            return null;
        }
        boolean request = what.equals("request");
        if (content == null || !(request ? OcspText.isRequest(content) : OcspText.isResponse(content))) {
            session.err().println("Error reading OCSP " + what);
            return null;
        }
        try {
            return DerNode.parseAt(content, 0, content.length).encoded();
        } catch (DerException notReached) {
            return content;
        }
    }

    /** Returns the request with its nonce and its signature, if there shall be any; null after having said what is wrong. */
    private @Nullable OcspRequest prepared(OcspRequest request, boolean nonce) {
        OcspRequest prepared = request;
        if (nonce) {
            byte[] random = new byte[NONCE_OCTETS];
            new SecureRandom().nextBytes(random);
            prepared = prepared.withNonce(random);
        }
        String signer = arguments.value("signer");
        return signer == null ? prepared : signed(prepared, signer);
    }

    private @Nullable OcspRequest signed(OcspRequest request, String signerFile) {
        String what = "signer certificate";
        CertificateDocument document = CertificateInput.read(session, signerFile, null, what);
        Certificate certificate =
                document == null ? null : OcspResponder.certificate(session, document, signerFile, what);
        if (certificate == null) {
            session.err().println("Error loading signer certificate");
            return null;
        }
        List<Certificate> chain = new ArrayList<>();
        String others = arguments.value("sign_other");
        if (others != null) {
            List<Certificate> read = OcspResponder.certificates(session, others, "signer certificates");
            if (read == null) {
                return null;
            }
            chain.addAll(read);
        }
        String keyFile = arguments.value("signkey");
        KeyDocument key =
                KeyInput.privateKey(session, keyFile == null ? signerFile : keyFile, null, null, "signer private key");
        if (key == null) {
            return null;
        }
        if (!Arrays.equals(certificate.publicKey().encoded(), key.publicKey().encoded())) {
            session.err().println("Error signing OCSP request");
            return null;
        }
        chain.add(0, certificate);
        FileSigner with = FileSigner.of(key.pkcs8(), key.file().orElse(null), null, List.of());
        return request.signed(certificate, with, arguments.has("no_certs") ? List.of() : chain);
    }

    private @Nullable HttpAddress address() {
        HttpAddress address = arguments.address;
        String host = arguments.value("host");
        if (host != null) {
            boolean secure = address != null && address.secure();
            address = HttpAddress.of(secure, host, address == null ? "/" : address.path());
        }
        String port = arguments.value("port");
        if (address != null && port != null) {
            address = address.withPort(Integer.parseInt(port));
        }
        String path = arguments.value("path");
        if (address != null && path != null) {
            address = address.withPath(path.startsWith("/") ? path : "/" + path);
        }
        return address;
    }

    private byte @Nullable [] fetch(HttpAddress address, OcspRequest request) {
        try {
            String timeout = arguments.value("timeout");
            HttpAddress proxy = HttpProxy.of(address, arguments.value("proxy"), arguments.value("no_proxy"), session);
            byte[] response = new HttpExchange(
                            address,
                            proxy,
                            arguments.headers,
                            timeout == null ? 0 : Integer.parseInt(timeout),
                            OcspResponse.MAX_LENGTH)
                    .post(request.encoded(), "application/ocsp-request");
            if (OcspText.isResponse(response)) {
                return response;
            }
            session.err().println("Error querying OCSP responder");
        } catch (IOException failure) {
            session.err().println("Error querying OCSP responder");
            if (session.explains()) {
                session.err().println("  why: " + failure.getMessage());
            }
        }
        return null;
    }

    private boolean write(@Nullable String name, byte[] content) {
        if (name == null) {
            return true;
        }
        Output file = new Output(session, name);
        file.text().append(new String(content, StandardCharsets.ISO_8859_1));
        return file.finish();
    }

    private boolean report(byte[] response, @Nullable OcspRequest request, boolean own) {
        if (!write(arguments.value("respout"), response)) {
            return false;
        }
        if (arguments.json) {
            return reportJson(response, request, own);
        }
        long status = OcspText.responseStatus(response);
        if (status != OcspResponse.SUCCESSFUL) {
            output.text()
                    .append("Responder Error: ")
                    .append(OcspText.responseStatusWord(status))
                    .append(" (")
                    .append(status)
                    .append(")\n");
            if (!arguments.has("ignore_err")) {
                return false;
            }
        }
        if (arguments.has("resp_text")) {
            OcspText.appendResponse(output.text(), response);
        }
        return own || judge(response, request);
    }

    /** What was asked about is among the answers, so that no line of its own tells its status. */
    private boolean reportJson(byte[] response, @Nullable OcspRequest request, boolean own) {
        int length = output.text().length();
        boolean good = own || OcspText.responseStatus(response) == OcspResponse.SUCCESSFUL && judge(response, request);
        output.text().setLength(length);
        String input = arguments.value("respin");
        Map<String, Object> fields = ResponseJson.of(response, input == null ? "<response>" : input);
        if (!own && !arguments.has("noverify")) {
            fields.put("verified", verified);
        }
        JsonFiles.append(output.text(), fields);
        return good;
    }

    private boolean judge(byte[] response, @Nullable OcspRequest request) {
        ResponseVerification verification = ResponseVerification.prepare(arguments, session);
        if (verification == null) {
            return false;
        }
        BasicResponse basic = basic(response);
        boolean undecided = arguments.has("noverify") && arguments.ids.isEmpty();
        if (basic == null || !OcspText.isAnswered(response)) {
            // What is only looked at need not be as sound as what is decided by.
            if (undecided && OcspText.isAnswered(response)) {
                return true;
            }
            session.err().println("Error parsing response");
            return false;
        }
        boolean good = true;
        if (!arguments.has("noverify")) {
            if (request != null && !nonceFits(request, basic)) {
                return false;
            }
            good = verification.accepts(basic);
            verified = good;
            session.err().println(good ? "Response verify OK" : "Response Verify Failure");
            if (!good) {
                Explanation.of(session, verification.reason());
            }
        }
        StatusSummary summary = new StatusSummary(arguments.leeway, arguments.age);
        for (int i = 0; i < arguments.ids.size(); i++) {
            good &= summary.append(output.text(), arguments.names.get(i), arguments.ids.get(i), basic, Instant.now());
        }
        return good;
    }

    private static @Nullable BasicResponse basic(byte[] response) {
        try {
            byte[] basic = OcspResponse.parse(response).basic();
            return basic == null ? null : BasicResponse.parse(basic);
        } catch (DerException malformed) {
            return null;
        }
    }

    private boolean nonceFits(OcspRequest request, BasicResponse response) {
        if (request.nonce().isEmpty()) {
            return true;
        }
        if (response.nonce().isEmpty()) {
            session.err().println("WARNING: no nonce in response");
            return true;
        }
        if (Arrays.equals(request.nonce().get().value(), response.nonce().get().value())) {
            return true;
        }
        session.err().println("Nonce Verify error");
        return false;
    }
}
