import ArgumentParser
import Deliberation
import Records
import Wording

/// `yishi list`: the archive's meetings, each by the first and last line of its file.
struct ListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: Speech.help.listCommand)
  }

  @Flag(help: ArgumentHelp(Speech.help.jsonFlag)) var json = false
  @OptionGroup(title: Speech.help.common) var global: GlobalOptions

  func run() throws {
    let archive = try global.readableArchive()
    let (listings, unreadable) = archive.list()
    let newestFirst = Array(listings.reversed())
    if json {
      Output.line(try JSON.page(newestFirst.map(Row.init)))
    } else if newestFirst.isEmpty && unreadable.isEmpty {
      Output.line(Speech.words.noMeetings(in: archive.path).displayed)
    } else {
      for listing in newestFirst { Output.line(line(listing)) }
    }
    for error in unreadable { Output.complain(error.sentence(in: Speech.language)) }
    if let first = unreadable.first { throw ExitCode(first.exitStatus) }
  }

  private func line(_ listing: Listing) -> String {
    let state = listing.isSealed ? Speech.words.sealed : Speech.words.notSealed
    let count = Speech.words.entries(listing.entries).padded(to: 10, .trailing)
    let recovered = listing.isRecovered ? "  " + Speech.words.isRecovered : ""
    return "\(listing.header.date)  \(state)  \(count)  \(listing.header.title)\(recovered)"
      .displayed
  }

  /// One meeting, as `--json` prints it.
  private struct Row: Encodable {
    var id: String
    var date: Day
    var title: String
    var entries: Int
    var last: Moment
    var sealed: Bool
    var recovered: Bool
    var file: String

    init(_ listing: Listing) {
      (id, date, title) = (listing.header.id, listing.header.date, listing.header.title)
      (entries, last, sealed) = (listing.entries, listing.last, listing.isSealed)
      (recovered, file) = (listing.isRecovered, listing.path)
    }
  }
}
