package dev.signet.cli.openssl.certificate;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.Extras;
import dev.signet.cli.openssl.io.StoredDocuments;
import dev.signet.cli.openssl.json.JsonFiles;
import dev.signet.cli.openssl.json.ListJson;
import dev.signet.core.cipher.NamedDigest;
import dev.signet.core.text.CertificateListDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@code crl}'s questions about several CRLs: those of several files, all of a bundle, or either as JSON. OpenSSL looks at
 * the first one of one file alone.
 */
final class CrlSeveral {
    private final CrlRequest request;
    private final NamedDigest digest;
    private final Extras extras;
    private final Session session;

    CrlSeveral(CrlRequest request, NamedDigest digest, Extras extras, Session session) {
        this.request = request;
        this.digest = digest;
        this.extras = extras;
        this.session = session;
    }

    /** Answers about the CRLs of files, or of {@code -in} if there are none; returns the exit code. */
    int run(List<String> names) {
        if (request.output != null || request.other != null) {
            session.err().println("crl: -out and -gendelta take one CRL");
            return 1;
        }
        if (extras.has("json")) {
            return JsonFiles.print(session, request.input, names, this::fields);
        }
        int worst = 0;
        for (int i = 0; i < Math.max(1, names.size()); i++) {
            String name = names.isEmpty() ? request.input : names.get(i);
            List<CertificateListDocument> lists = lists(name);
            if (lists == null) {
                worst = 1;
                continue;
            }
            for (int j = 0; j < lists.size(); j++) {
                if (names.size() > 1 || lists.size() > 1) {
                    session.out()
                            .println("==> " + (name == null ? "<stdin>" : name)
                                    + (lists.size() > 1 ? " (" + (j + 1) + ")" : "") + " <==");
                }
                worst = answered(lists.get(j)) ? worst : 1;
            }
        }
        return worst;
    }

    private boolean answered(CertificateListDocument list) {
        return (!request.verified || CrlCommand.verify(list, request, session))
                && CrlCommand.answer(request, list, digest, session);
    }

    private @Nullable List<Map<String, Object>> fields(@Nullable String name, String shown) {
        List<CertificateListDocument> lists = lists(name);
        if (lists == null) {
            return null;
        }
        List<Map<String, Object>> fields = new ArrayList<>();
        for (CertificateListDocument list : lists) {
            fields.add(ListJson.of(list.encoded(), shown));
        }
        return fields;
    }

    /** Returns the first CRL of a file, or all with {@code --all}; null after having said that there is none. */
    private @Nullable List<CertificateListDocument> lists(@Nullable String name) {
        if (name != null && extras.has("all")) {
            return StoredDocuments.lists(session, name, "CRLs");
        }
        CertificateListDocument list = StoredDocuments.list(session, name, request.inputFormat, "CRL");
        return list == null ? null : List.of(list);
    }
}
