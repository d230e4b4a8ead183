package dev.sluice.localstack;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One Postgres with one database and one user, both named {@value LocalStack#POSTGRES_USER}. It never syncs to disk. */
final class EmbeddedPostgres implements AutoCloseable {
    static final String NAME = "Postgres";
    private static final String READY = "database system is ready to accept connections";

    private final ServerProcess process;
    private final int port;

    private EmbeddedPostgres(ServerProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    static EmbeddedPostgres start(Path folder) throws IOException, InterruptedException {
        PostgresArchive.unpack(folder);
        Files.writeString(folder.resolve("password"), LocalStack.POSTGRES_USER);
        var account = PostgresAccount.owning(folder);
        initialize(account, folder);
        createDatabase(account, folder);
        return FreePort.start(port -> {
            var arguments = List.of(
                    "-D" + folder.resolve("data"),
                    "--port=" + port,
                    "--listen_addresses=127.0.0.1",
                    "--unix_socket_directories=",
                    "--fsync=off");
            var command = account.command(folder.resolve("bin/postgres"), arguments);
            return new EmbeddedPostgres(ServerProcess.start(NAME, command, folder, READY), port);
        });
    }

    private static void initialize(PostgresAccount account, Path folder) throws IOException, InterruptedException {
        var arguments = List.of(
                "--pgdata=" + folder.resolve("data"),
                "--username=" + LocalStack.POSTGRES_USER,
                "--pwfile=" + folder.resolve("password"),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--no-locale",
                "--no-sync");
        ServerProcess.run(NAME, account.command(folder.resolve("bin/initdb"), arguments), folder, Redirect.PIPE);
    }

    /** In single-user mode: the archive has no {@code createdb}, and this module no driver. */
    private static void createDatabase(PostgresAccount account, Path folder) throws IOException, InterruptedException {
        Path sql = folder.resolve("create.sql");
        Files.writeString(sql, "CREATE DATABASE " + LocalStack.POSTGRES_USER + "\n");
        var arguments = List.of("--single", "-D" + folder.resolve("data"), "--fsync=off", "postgres");
        var command = account.command(folder.resolve("bin/postgres"), arguments);
        ServerProcess.run(NAME, command, folder, Redirect.from(sql.toFile()));
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + LocalStack.POSTGRES_USER;
    }

    @Override
    public void close() {
        process.close();
    }
}
