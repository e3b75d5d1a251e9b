/// Whom a sentence is told: members of a command help whoever writes lines for `apply`, and nobody at
/// a screen.
package enum Reader: Hashable, Sendable {
  case program, screen

  /// `（signedBy）` behind what a member stands for; nothing on a screen.
  package func member(_ names: String, in language: Language) -> String {
    switch self {
    case .program: language("（\(names)）", " (\(names))")
    case .screen: ""
    }
  }
}
