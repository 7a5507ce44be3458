package dev.signet.cli.ca;

import dev.signet.cli.Session;
import dev.signet.cli.io.JsonPrinter;
import dev.signet.core.crl.CertificateList;
import dev.signet.core.crl.CertificateListFile;
import dev.signet.core.file.InputFile;
import dev.signet.core.home.ExternalRoot;
import dev.signet.core.revoke.CrlRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code signet import-crl}: a CRL of an authority whose key is held elsewhere. */
@Command(
        name = "import-crl",
        description = "Take in a CRL of a root whose key is held elsewhere; signet publish then publishes it.",
        footer = {"", "Example:", "  signet import-crl root.crl && signet publish"})
final class ImportCrlCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(paramLabel = "FILE", description = "The CRL, PEM or DER.")
    private String file = "";

    ImportCrlCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        CertificateList list = CertificateListFile.readAll(
                        InputFile.read(session.file(file), CertificateList.MAX_LENGTH), file)
                .get(0);
        try (OpenHome open = OpenHome.forChange(home.directory(session), "import-crl", session)) {
            CrlRecord crl = new ExternalRoot(open.authority()).importCrl(list);
            if (json.wanted()) {
                Map<String, Object> result = new LinkedHashMap<>();
                result.put("authority", crl.authority());
                result.put("number", crl.number());
                result.put("nextUpdate", crl.nextUpdate());
                result.put("revoked", list.revoked().size());
                JsonPrinter.print(session.out(), result);
            } else {
                session.out()
                        .println("took in CRL number " + crl.number() + " of " + crl.authority() + ", next by "
                                + crl.nextUpdate());
            }
            return 0;
        }
    }
}
