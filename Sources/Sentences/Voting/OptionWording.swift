/// The names or plans of one choice as others may read them.
///
/// Two that read alike once people are masked in them are told apart by their place on the ballot.
package struct OptionWording {
  private var said: [String: String] = [:]
  private let say: (String) -> String

  /// - Parameter say: how one of them reads by itself.
  package init(_ options: [String], _ say: @escaping (String) -> String) {
    self.say = say
    let words = options.map(say)
    for (place, option) in options.enumerated() {
      let isAlone = words.count { $0 == words[place] } == 1
      said[option] =
        isAlone || words[place] == option ? words[place] : "\(words[place])（第\(place + 1)项）"
    }
  }

  package func callAsFunction(_ option: String) -> String { said[option] ?? say(option) }
}
