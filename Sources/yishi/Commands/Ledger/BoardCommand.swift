import Affairs
import Archives
import ArgumentParser
import Deliberation
import Office
import Sentences
import Text
import Values

/// `yishi board NUMBER`: 逐户意见 of a matter.
struct BoardCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "board", abstract: Speech.help.boardCommand,
      discussion: Speech.help.boardDiscussion)
  }

  @OptionGroup var argument: MatterArgument
  @OptionGroup var options: LedgerOptions

  func run() throws {
    let today = try TypingClock(options.clock).today
    let ledger = try options.ledger()
    // Whose objection is open stands in the meetings, which are read first.
    _ = ledger.meetings
    let name = ledger.naming(in: Speech.language, on: today)
    let number = try MatterShowCommand.number(argument.matter, in: ledger, name)
    guard let board = ledger.board(of: number, on: today) else {
      let words = BoardWording(Speech.language)
      let parts = ledger.casebook.askedParts(of: number).compactMap {
        ledger.ledger.matter($0)?.title
      }
      throw Failure.refused(parts.isEmpty ? words.notAsked : words.askedInParts(parts))
    }
    guard !options.json else { return Output.line(try JSON.page(BoardPage(board, name))) }
    Output.write(BoardText(board, name).text.displayedLines)
  }
}

/// The board for people: a line a dwelling, the highest floor first.
struct BoardText {
  let board: ConsentBoard
  let name: CardNaming

  init(_ board: ConsentBoard, _ name: CardNaming) { (self.board, self.name) = (board, name) }

  var text: String {
    let words = BoardWording(name.language)
    var lines = ["\(board.title)  \(words.heading)  \(words.state(of: board, on: name.today))"]
    for stairwell in board.stairwells {
      if board.stairwells.count > 1 { lines.append(words.stairwell(stairwell)) }
      let dwellings = board.dwellings.filter { $0.stairwell == stairwell }
      let width = dwellings.map { cells(of: $0.room) }.max() ?? 0
      lines += dwellings.map { dwelling in
        let parts = [
          dwelling.room.padded(to: width), words.floor(dwelling.floor).padded(to: 5),
          "\(dwelling.area)㎡", name.language.list(dwelling.head), words.history(of: dwelling),
          words.marks(of: dwelling, in: board),
        ]
        return "  " + parts.filter { !$0.isEmpty }.joined(separator: "  ")
      }
    }
    lines += words.tests(of: board).map(\.text)
    if !board.gates.isEmpty { lines.append(words.gates(of: board, name)) }
    if let rest = words.rest(of: board) { lines.append(rest) }
    return lines.joined(separator: "\n") + "\n"
  }
}
