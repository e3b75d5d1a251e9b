import Deliberation
import Terminal
import Wording

/// The slips two clerks read differently, looked at again one by one.
struct SlipDifferencesScreen: Screen {
  private var list = List<Int>()
  private var differences: [DoubleEntry.Difference] = []
  private var settled: [Int: Answer] = [:]

  func title(in context: Context) -> String { CommandName.settleSlips.title(in: context.language) }
  var isPrivate: Bool { true }

  func commands(in context: Context) -> [ProgramCommand] {
    SlipEntryScreen.answers.map { ProgramCommand(name: $0.command) }
      + [ProgramCommand(name: .finishSettling)]
  }

  mutating func refresh(in context: inout Context) {
    let found = OwnersVote(context.session)?.vote.slipDifferences ?? []
    if found != differences { settled = [:] }
    differences = found
    list.update(Array(found.indices))
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if differences.isEmpty, key == .enter { return .pop }
    if key == .enter, settled.count == differences.count { return finish(in: &context) }
    return list.handle(key, rows: context.size.rows - 4) ? .stay : .ignored
  }

  mutating func run(_ command: ProgramCommand, in context: inout Context) -> Step? {
    if command.name == .finishSettling { return finish(in: &context) }
    guard let found = SlipEntryScreen.answers.first(where: { $0.command == command.name }),
      let place = list.selected
    else { return nil }
    settled[place] = found.answer
    _ = list.handle(.down, rows: 1)
    return .stay
  }

  private func finish(in context: inout Context) -> Step {
    let words = SlipsWording(context.language)
    let open = differences.count - settled.count
    guard open == 0, let owners = OwnersVote(context.session), !differences.isEmpty else {
      context.say(open == 0 ? words.noDifferences : words.unsettled(open), .warning)
      return .stay
    }
    let read = owners.vote.slips.flatMap(\.ballots)
    let ballots = differences.enumerated().compactMap { place, difference in
      settled[place].map { answer in
        // Whoever voted for an owner is the same, whichever way it was read.
        let first = read.first {
          $0.room == difference.room && $0.signedBy == difference.signedBy && $0.proxy != nil
        }
        return Ballot(
          room: difference.room, answer: answer, signedBy: difference.signedBy,
          proxy: first?.proxy)
      }
    }
    let vote = owners.vote.id.text
    return .replace(
      VoteForms.reason(.settleSlips, in: context) { reason in
        .settleSlips(vote: vote, ballots: ballots, reason: reason)
      })
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    guard let owners = OwnersVote(context.session) else { return }
    let words = SlipsWording(context.language)
    let inner = area.inset(columns: 1)
    guard !differences.isEmpty else {
      canvas.paragraph(owners.step == .count ? words.noDifferences : words.readTwice, in: inner)
      return
    }
    canvas.put(words.differencesHint, in: inner.bottom(1), style: .strong)
    let clerks = owners.vote.slips.map(\.clerk)
    list.draw(on: &canvas, in: inner.droppingBottom(2)) { place in
      let difference = differences[place]
      let room = difference.room + (difference.signedBy.map { "（\($0)）" } ?? "")
      return [
        Span(room.padded(to: 16), .strong),
        Span(words.readAs(clerks.first ?? "", difference.first).padded(to: 20)),
        Span(words.readAs(clerks.dropFirst().first ?? "", difference.second).padded(to: 20)),
        Span(words.settledAs(settled[place]), settled[place] == nil ? .quiet : .strong),
      ]
    }
  }
}
