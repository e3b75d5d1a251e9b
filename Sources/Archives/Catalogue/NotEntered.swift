import Text

/// Why a file isn't entered in the register by anybody's word.
package enum NotEntered: Error, Hashable, Sendable {
  case elsewhere(path: String)
  case notSealed(path: String)
  case notGood(path: String)

  package func sentence(in language: Language) -> String {
    switch self {
    case .elsewhere(let path):
      language(
        "\(path) 不在这个档案里，不能记入它的台账。",
        "\(path) isn't in this archive, so its register doesn't take it.")
    case .notSealed(let path):
      language(
        "\(path) 没有封存，台账只记封存的会议。", "\(path) isn't sealed; the register has sealed meetings alone.")
    case .notGood(let path):
      language(
        "\(path) 有问题，或与这台电脑确认过的不同，不能记入台账。先用 yishi verify 查看。",
        "\(path) is bad, or isn't what this machine has acknowledged: it isn't entered. See yishi verify."
      )
    }
  }
}
