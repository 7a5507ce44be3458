package dev.signet.cli.openssl.cipher;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.io.Providers;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.cli.openssl.option.OptionTable;
import dev.signet.core.cipher.AlgorithmNames;

/** {@code dgst} and the commands that are named after a digest: digests, codes and signatures of files of any length. */
public final class DgstCommand implements OpenSslCommand {
    private final String command;

    /**
     * @param command its name: {@code dgst} or that of a digest
     */
    public DgstCommand(String command) {
        this.command = command;
    }

    @Override
    public OptionTable options() {
        return DgstOptions.table(command);
    }

    @Override
    public int run(String[] args, Session session) {
        OptionTable table = options();
        DgstRequest request = new DgstRequest(command);
        if (!request.parse(new OptionParser(table, args, session), session.err())) {
            return 1;
        }
        if (request.helpWanted()) {
            session.err().print(table.help());
            return 0;
        }
        if (request.listWanted()) {
            session.out().print("Supported digests:\n" + NameColumns.of(AlgorithmNames.digests()) + "\n");
            return 0;
        }
        return new DgstRun(request, session, Providers.legacyWanted(args)).run();
    }
}
