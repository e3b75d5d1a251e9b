import Deliberation
import Sentences
import Text

extension RecordOffers {
  /// Whoever shows it names the entry and asks before it is done; what can't be undone isn't asked
  /// about.
  package static let retract: Offer<Entry> = Offer(
    CommandName(
      "retract-entry", title: ("撤销选中的一条", "Undo the chosen entry"), label: ("撤这条", "Undo"),
      help: (
        "撤销选中的一条记录，记录仍保留并注明已撤销。", "Takes the chosen entry back; it stays, marked as undone."
      )), isDangerous: true
  ) { entry, desk in
    guard let session = desk.session else {
      return .refuse(RequestWording(desk.language).noMeeting)
    }
    let command = Command.retract(.init(entry: entry.number, reason: nil))
    do throws(Refusal) {
      _ = try desk.trial(command)
    } catch {
      return .refuse(error.onScreen(in: desk.language, of: session))
    }
    return .give([command])
  }
}
