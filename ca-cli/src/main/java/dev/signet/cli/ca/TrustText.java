package dev.signet.cli.ca;

import dev.signet.cli.io.FieldList;
import dev.signet.cli.trust.ShellWord;
import dev.signet.cli.trust.TrustStore;
import dev.signet.cli.trust.TrustedRoot;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells how programs are made to trust a root. */
final class TrustText {
    private static final int WIDTH = 11;

    static void print(TrustedRoot root, Map<String, TrustStore> stores, PrintStream out) {
        CertificateFields content = new CertificateFields(root.certificate());
        FieldList fields = new FieldList(out, WIDTH);
        out.println("The root to trust; compare its fingerprint wherever you bring the file:");
        fields.print("subject", root.certificate().subject());
        fields.print("sha256", content.sha256());
        fields.print("valid until", root.certificate().validity().notAfter());
        fields.print("file", root.file());
        List<String> constraints = content.constraints();
        fields.print("may certify", constraints.isEmpty() ? List.of("any name") : constraints);
        Map<String, List<String>> all = sections(root, stores);
        all.forEach((title, commands) -> {
            out.println();
            out.println(title);
            commands.forEach(command -> out.println("  " + command));
        });
        out.println();
        out.println(
                "signet trust --apply " + String.join("|", stores.keySet()) + " does it; with --remove it undoes it.");
    }

    static Map<String, Object> json(TrustedRoot root, Map<String, TrustStore> stores) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("subject", root.certificate().subject());
        json.put("sha256", root.certificate().fingerprint());
        json.put("file", root.file());
        json.put("constraints", new CertificateFields(root.certificate()).constraints());
        List<Map<String, Object>> steps = new ArrayList<>();
        sections(root, stores).forEach((title, commands) -> {
            Map<String, Object> step = new LinkedHashMap<>();
            step.put("for", title);
            step.put("commands", commands);
            steps.add(step);
        });
        json.put("steps", steps);
        return json;
    }

    private static Map<String, List<String>> sections(TrustedRoot root, Map<String, TrustStore> stores) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        stores.values().forEach(store -> sections.put(store.title(), store.steps(root)));
        String file = ShellWord.of(root.file());
        sections.put(
                "macOS",
                List.of("sudo security add-trusted-cert -d -r trustRoot -k /Library/Keychains/System.keychain "
                        + file));
        sections.put(
                "Windows, as administrator",
                List.of("certutil -addstore -f Root " + root.file().getFileName()));
        sections.put(
                "Firefox on any system, by hand",
                List.of("Settings, Privacy & Security, View Certificates, Authorities, Import"));
        sections.put(
                "One program at a time",
                List.of(
                        "curl --cacert " + file + " https://…",
                        "export SSL_CERT_FILE=" + file
                                + "          # OpenSSL, Python's ssl, Go, Ruby; in place of the system's",
                        "export REQUESTS_CA_BUNDLE=" + file + "     # Python's requests",
                        "export NODE_EXTRA_CA_CERTS=" + file + "    # node",
                        "git config http.sslCAInfo " + file));
        return sections;
    }

    private TrustText() {}
}
