/// `1 day`, `3 days`: how many of what, in English.
///
/// - Parameter many: what several are called where that isn't the one with an s.
package func plural(_ count: Int, _ one: String, _ many: String? = nil) -> String {
  "\(count) \(count == 1 ? one : many ?? one + "s")"
}
