import Archives
import Deliberation
import Office

extension Context {
  /// Has a command done in another clerk's name, who sits at this keyboard now.
  mutating func perform(_ command: Command, as clerk: String, despite: String? = nil) -> Bool {
    guard let meeting else { return perform(command) }
    let own = meeting.clerk
    meeting.clerk = clerk
    defer { meeting.clerk = own }
    return perform(command, despite: despite)
  }
}
