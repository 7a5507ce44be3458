package dev.signet.cli.ca;

import dev.signet.cli.Session;
import dev.signet.cli.io.JsonPrinter;
import dev.signet.core.home.Delivered;
import dev.signet.core.issue.CertificateRecord;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells what was issued and where it lies. */
final class DeliveredText {
    /**
     * @param verb what was done, such as {@code issued}
     */
    static void print(String verb, Delivered delivered, boolean json, Session session) {
        if (json) {
            JsonPrinter.print(session.out(), json(delivered));
        } else {
            text(verb, delivered, session.out());
            notices(delivered.notices(), session);
        }
    }

    static Map<String, Object> json(Delivered delivered) {
        Map<String, Object> json = json(delivered.issued());
        json.put("directory", delivered.directory().toAbsolutePath().normalize());
        json.put("files", delivered.files().stream().map(Path::getFileName).toList());
        json.put("notices", delivered.notices());
        return json;
    }

    static Map<String, Object> json(CertificateRecord issued) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("serial", issued.serialNumber().hex());
        json.put("name", issued.name());
        json.put("authority", issued.authority());
        json.put("profile", issued.profile());
        json.put("subject", issued.certificate().subject());
        json.put("names", issued.names());
        json.put("notBefore", issued.certificate().validity().notBefore());
        json.put("notAfter", issued.certificate().validity().notAfter());
        json.put("key", issued.keyAlgorithm());
        json.put("sha256", issued.fingerprint());
        json.put("issuedAt", issued.issuedAt());
        issued.replaces().ifPresent(serial -> json.put("replaces", serial.hex()));
        return json;
    }

    private static void text(String verb, Delivered delivered, PrintStream out) {
        CertificateRecord issued = delivered.issued();
        out.println(verb + " " + issued.name() + " (" + issued.profile() + ", " + issued.keyAlgorithm() + ")");
        if (!issued.names().isEmpty()) {
            out.println("  names   " + String.join(", ", issued.names()));
        }
        out.println("  serial  " + issued.serialNumber());
        out.println("  valid   " + issued.certificate().validity().notBefore() + " to "
                + issued.certificate().validity().notAfter());
        out.println("  files   " + delivered.directory() + "/");
        for (Path file : delivered.files()) {
            out.println("            " + file.getFileName());
        }
    }

    static void notices(List<String> notices, Session session) {
        for (String notice : notices) {
            session.err().println("note: " + notice);
        }
    }

    private DeliveredText() {}
}
